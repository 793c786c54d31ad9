package vn.emc.simulator;

import picocli.CommandLine.Command;

/** Measurements. */
@Command(
        name = "bench",
        description = "Measures the running platform.",
        subcommands = {
            BenchCollect.class,
            BenchExtract.class,
            BenchFuzz.class,
            BenchImport.class,
            BenchReplay.class,
            BenchReports.class,
            BenchTrack.class
        },
        mixinStandardHelpOptions = true)
final class Bench {}
