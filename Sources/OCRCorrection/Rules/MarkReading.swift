/// What may have been printed at a place of a mark.
enum PrintedMark: Int, CaseIterable {
  case comma, stop, colon, semicolon, latinComma, guillemet

  var scalar: UInt32 {
    switch self {
    case .comma: 0x060C
    case .stop: 0x2E
    case .colon: 0x3A
    case .semicolon: 0x061B
    case .latinComma: 0x2C
    case .guillemet: 0xBB
    }
  }
}

/// How likely each mark was printed at each place of a page: a noisy channel for marks.
///
/// What is printed depends on the words around (``MarkPrior``). How often commas are misread hardly follows from how often letters
/// are: many engines know no Arabic comma at all. So pages of four kinds are told apart by how well each explains the marks around a
/// place: commas are read about as well as letters; commas are always misread; the writer sets none; the writer sets those of
/// Latin script. A page without a single comma, and with full stops before «الذي» and «حيث», is found to have lost its commas.
struct MarkReading {
  /// A value for each ``PrintedMark``; the rest is 0.
  typealias Values = SIMD8<Float>

  /// By place, then by ``PrintedMark``.
  private(set) var posteriors: [Values] = []

  /// What is supposed of the marks around a place.
  private enum Kind: Int, CaseIterable {
    case read, lost, none, latin

    static let count = 4
  }

  private static let rounds = 3
  /// What a mark's evidence is worth to the next one, so that a clean article and a garbled release on one page are told apart.
  private static let reach: Float = 0.96
  /// How many full stops the noise of the letters counts for.
  private static let stopWeight: Float = 4
  /// The share of commas misread by an engine that does not know them.
  private static let lostCommas: Float = 0.95
  /// How much rarer commas are where a writer sets none, and Arabic ones where those of Latin script are set.
  private static let rarely: Float = 0.1
  private static let hardlyEver: Float = 0.03
  /// How often an opening guillemet was lost, so that its closing one stands alone.
  private static let loneGuillemet: Float = 0.03

  /// The logarithm of how likely each kind is, next to commas that are read, before any mark was seen.
  private static func priors(noise: Float) -> SIMD4<Float> {
    SIMD4(0, min(0, max(-4, -4 + 1.2 * logarithm(noise / 0.0005))), -3.5, -3.5)
  }

  /// What a misread mark is read as.
  private static func misread(_ printed: PrintedMark, as read: UInt32) -> Float {
    switch (printed, read) {
    case (.comma, 0x2E): 0.55
    case (.comma, 0x2C): 0.15
    case (.comma, 0x3A), (.comma, 0xBB): 0.1
    case (.comma, 0x061B): 0.02
    case (.comma, 0x3B): 0.01
    case (.stop, 0x3A): 0.6
    case (.stop, 0x2C): 0.25
    case (.stop, 0x060C), (.stop, 0x061B): 0.05
    case (.stop, 0xBB): 0.02
    case (.colon, 0x2E): 0.3
    case (.colon, 0x060C), (.colon, 0x061B): 0.2
    case (.colon, 0x2C): 0.1
    default: 0
    }
  }

  /// One place: how likely each mark is by its context, and how it is read when it is read right and when not.
  private struct Row {
    var prior: Values
    var right: Values
    var wrong: Values
    /// Of each kind of page.
    var priors: SIMD4<Float>
    /// The share of commas misread where they are read about as well as letters.
    var lostCommas: Float
    /// The share of full stops misread around here.
    var lostStops: Float

    /// The joint probability of each mark and what was read.
    func joint(_ kind: Kind) -> Values {
      var shares = prior
      let (comma, latin) = (PrintedMark.comma.rawValue, PrintedMark.latinComma.rawValue)
      switch kind {
      case .read, .lost: break
      case .none: shares[comma] *= MarkReading.rarely
      case .latin:
        shares[latin] = shares[comma]
        shares[comma] *= MarkReading.hardlyEver
      }
      var lost = Values(repeating: 0)
      lost[comma] = kind == .lost ? MarkReading.lostCommas : lostCommas
      lost[PrintedMark.stop.rawValue] = lostStops
      lost[PrintedMark.colon.rawValue] = lostStops
      return shares * (right * (1 - lost) + wrong * lost) / shares.sum()
    }
  }

  /// - Complexity: O(number of places).
  init(_ places: [MarkPlace], noise: [Float]) {
    var rows = places.map { MarkReading.row($0, noise[$0.line]) }
    let firstStops = rows.map(\.lostStops)
    for round in 1...MarkReading.rounds {
      posteriors = MarkReading.posteriors(rows)
      if round == MarkReading.rounds { break }
      var all = posteriors.map { $0[PrintedMark.stop.rawValue] }
      var misread = zip(rows, all).map { $0.right[PrintedMark.stop.rawValue] == 0 ? $1 : 0 }
      all.smooth(reach: MarkReading.reach)
      misread.smooth(reach: MarkReading.reach)
      for index in rows.indices {
        rows[index].lostStops =
          (MarkReading.stopWeight * firstStops[index] + misread[index]) / (MarkReading.stopWeight + all[index])
      }
    }
  }

  private static func row(_ place: MarkPlace, _ noise: Float) -> Row {
    // Of two marks one is dust.
    let right = values { place.read.contains($0.scalar) ? 1 / Float(place.read.count) : 0 }
    let wrong = values { mark in place.read.reduce(0) { max($0, misread(mark, as: $1)) } }
    let noise = max(1e-4, noise)
    var shares = Values(lowHalf: MarkPrior.shares(place.features), highHalf: SIMD4(repeating: 0))
    shares[PrintedMark.guillemet.rawValue] = loneGuillemet
    return Row(
      prior: shares, right: right, wrong: wrong, priors: priors(noise: noise),
      lostCommas: min(0.9, 5 * power(noise, 0.8)), lostStops: min(0.4, 2 * noise))
  }

  private static func values(_ value: (PrintedMark) -> Float) -> Values {
    var result = Values(repeating: 0)
    for mark in PrintedMark.allCases { result[mark.rawValue] = value(mark) }
    return result
  }

  /// What was printed, each kind of page weighed by how well it explains the marks around.
  private static func posteriors(_ rows: [Row]) -> [Values] {
    let count = rows.count
    var result = [Values](repeating: Values(repeating: 0), count: count)
    // By kind, and then by place.
    withUnsafeTemporaryAllocation(of: Values.self, capacity: Kind.count * count) { joints in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: Kind.count * count) { evidence in
        for kind in Kind.allCases {
          let first = kind.rawValue * count
          for index in 0..<count {
            joints[first + index] = rows[index].joint(kind)
            evidence[first + index] = logarithm(max(1e-4, joints[first + index].sum()))
          }
          UnsafeMutableBufferPointer(rebasing: evidence[first..<(first + count)]).smooth(reach: reach)
          for index in 0..<count { evidence[first + index] += rows[index].priors[kind.rawValue] }
        }
        for index in 0..<count {
          var most = -Float.infinity
          for kind in 0..<Kind.count { most = max(most, evidence[kind * count + index]) }
          var values = Values(repeating: 0)
          for kind in 0..<Kind.count {
            let joint = joints[kind * count + index]
            values += joint * (exponential(evidence[kind * count + index] - most) / max(1e-12, joint.sum()))
          }
          result[index] = values / max(1e-12, values.sum())
        }
      }
    }
    return result
  }
}

/// How likely each mark is between the words around it: a multinomial regression, fitted on printed text by Scripts/fit-marks.
enum MarkPrior {
  /// Of a full stop against a comma, and of a colon, in the order of ``MarkPlace/Feature``.
  ///
  /// The weights of a conjunction (-1.57) and of words that open a sentence (0.25) were moved by hand: the pairs are
  /// translations, and news written in Arabic begins far more sentences with و.
  static let stop = MarkPlace.Features(
    -3.99, -0.25, 0.13, -0.68, 0.23, 1.76, 0.19, -0.75, -0.04, -1.1, -1.86, 0.5, -0.76, -0.91, 4.53, 1.19)
  static let colon = MarkPlace.Features(
    -2.51, 0.08, -0.74, 0.03, -0.17, 0, -0.53, 0.35, -1.37, -0.2, -0.68, 0.37, -0.67, 5.44, -0.32, -0.09)
  private static let leastColon: Float = 0.04
  private static let leastSemicolon: Float = 0.01
  private static let most: Float = 8

  /// The shares of comma, full stop, colon and semicolon.
  static func shares(_ features: MarkPlace.Features) -> SIMD4<Float> {
    func score(_ weights: MarkPlace.Features) -> Float {
      var sum: Float = 0
      for feature in features.indices { sum += features[feature] * weights[feature] }
      return exponential(max(-most, min(most, sum)))
    }
    let (stop, colon) = (score(stop), score(colon))
    let total = 1 + stop + colon
    let shares = SIMD4(1 / total, stop / total, max(leastColon, colon / total), leastSemicolon)
    return shares / (shares[0] + shares[1] + shares[2] + shares[3])
  }
}
