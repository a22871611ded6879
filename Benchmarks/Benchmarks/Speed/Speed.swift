import Benchmark
import Tahqiq

/// Each iteration works on a million bytes, so the throughput (iterations a second) is in MB/s.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.throughput, .wallClock], warmupIterations: 1, maxDuration: .seconds(3), maxIterations: 2_000)

  var generator = NewsText(seed: 2018)
  let text = generator.text(bytes: 1_000_000)
  let bytes = Array(text.utf8.prefix(1_000_000))
  let source = UTF8Text(repairing: bytes)

  Benchmark("copy") { benchmark in
    for _ in benchmark.scaledIterations {
      blackHole(Array(UnsafeBufferPointer(rebasing: bytes.withUnsafeBufferPointer { $0 }[...])))
    }
  }

  for profile in Profile.presets {
    Benchmark("normalize bytes, \(profile.name)") { benchmark, normalizer in
      for _ in benchmark.scaledIterations { blackHole(normalizer.normalize(bytes)) }
    } setup: {
      try Normalizer(profile)
    }
  }

  for profile in [Profile.light, .search] {
    Benchmark("normalize with alignment and log, \(profile.name)") { benchmark, normalizer in
      for _ in benchmark.scaledIterations { blackHole(normalizer.align(source)) }
    } setup: {
      try Normalizer(profile)
    }
  }

  Benchmark("correct, conservative") { benchmark, reader in
    for _ in benchmark.scaledIterations { blackHole(reader.read(source)) }
  } setup: {
    try Reader(Reader.Options(tasks: [.correct]))
  }

  // A hundredth part garbled is a fair scan, a twelfth a poor one; a word has some ten bytes.
  for (name, share) in [("fair", 100), ("poor", 12)] {
    let scan = UTF8Text(repairing: Array(generator.garbled(source.string, oneIn: share).utf8.prefix(1_000_000)))
    Benchmark("correct, balanced, a \(name) scan") { benchmark, reader in
      for _ in benchmark.scaledIterations { blackHole(reader.read(scan)) }
    } setup: {
      try Reader(Reader.Options(tasks: [.correct], correction: .init(mode: .balanced)))
    }
  }

  // News has a finding in some twelve words; a log has hardly a word outside of one.
  let log = UTF8Text(repairing: Array(generator.log(bytes: 1_000_000).utf8.prefix(1_000_000)))
  for (name, text) in [("extract", source), ("extract, dense with findings", log)] {
    Benchmark(name) { benchmark, extractor in
      let aligned = AlignedText(text)
      for _ in benchmark.scaledIterations { blackHole(extractor.extract(from: aligned)) }
    } setup: {
      try Extractor()
    }
  }
}
