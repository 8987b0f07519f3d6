package dev.tributary.benchmarks.process;

import dev.tributary.benchmarks.process.bare.BareQueries;
import dev.tributary.benchmarks.process.child.Bench;
import dev.tributary.benchmarks.process.child.Child;
import dev.tributary.benchmarks.process.child.Ga4Files;
import dev.tributary.benchmarks.process.child.ProgressLog;
import dev.tributary.benchmarks.process.child.WorkFolder;
import dev.tributary.benchmarks.process.show.Median;
import dev.tributary.benchmarks.process.show.Section;
import dev.tributary.benchmarks.process.show.Size;
import dev.tributary.benchmarks.process.show.Units;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.settings.preset.Preset;
import dev.tributary.settings.preset.PresetQuery;
import dev.tributary.settings.preset.PresetUse;
import dev.tributary.settings.preset.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** From a large export of GA4 to the report, against DuckDB alone running the queries of the preset. */
final class Ga4Case {
    private static final String PRESET = "ga4";

    /** What the program lets DuckDB have, too. */
    private static final String DUCK_MEMORY = "1GB";

    /** In the query that counts what is left out. The program does not run it a second time, and neither does this. */
    private static final String SESSIONS = "{{sessions query}}";

    private final Bench bench;
    private final int repeat;

    Ga4Case(Bench bench, int repeat) {
        this.bench = bench;
        this.repeat = repeat;
    }

    /** @param parameters how many parameters an event has, an export each */
    List<Section> measure(List<Size> sizes, List<Integer> parameters)
            throws IOException, InterruptedException, SQLException {
        Section section = new Section(
                "A GA4 export to the report, in turns, median of " + repeat,
                "export",
                "parameters",
                "size",
                "DuckDB alone",
                "ours",
                "ratio",
                "processor time",
                "peak RSS");
        Section queries = new Section(
                "The queries of the preset in DuckDB alone, last time", "export", "parameters", "query", "wall");
        for (Size size : sizes) {
            for (Ga4Files export : Ga4Files.of(bench, size.sessions(), parameters)) {
                Trial trial = new Trial(export, size.heap());
                trial.measure();
                trial.tell(section, queries);
            }
        }
        return List.of(section, queries);
    }

    /** Writes the queries of the preset, with its usual parameters, for the files of an export. */
    private static List<Path> queries(Ga4Files export, Path folder) throws IOException {
        Preset preset = Presets.find(PRESET, Path::of);
        PresetUse use = new PresetUse(preset, Map.of());
        String events = export.files().stream()
                .map(file -> "'" + file + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
        List<Path> queries = new ArrayList<>();
        for (PresetQuery query : PresetQuery.values()) {
            Relation relation =
                    use.mapping(query).flatMap(mapping -> mapping.relation()).orElseThrow();
            if (relation instanceof Relation.Templated templated) {
                String sql = String.valueOf(templated.template().sql().get("duckdb"));
                queries.add(Files.writeString(
                        folder.resolve(query.label()),
                        sql.replace("{{events}}", events).replace(SESSIONS, "(select 0 as events)")));
            }
        }
        return queries;
    }

    /** The runs over an export. */
    private final class Trial {
        private final Ga4Files export;
        private final String heap;
        private final List<Double> alone = new ArrayList<>();
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> processor = new ArrayList<>();
        private OptionalLong peak = OptionalLong.empty();
        private final Map<String, Double> parts = new LinkedHashMap<>();

        private Trial(Ga4Files export, String heap) {
            this.export = export;
            this.heap = heap;
        }

        private void measure() throws IOException, InterruptedException {
            for (int round = 0; round < repeat; round++) {
                for (Path file : export.files()) {
                    WorkFolder.warm(file);
                }
                ProgressLog.say("measuring " + Units.count(export.events()) + " events with " + export.parameters()
                        + " parameters");
                measureAlone();
                measureOurs();
            }
        }

        private void measureAlone() throws IOException, InterruptedException {
            Path folder = bench.workFolder().fresh();
            List<String> arguments = new ArrayList<>(
                    List.of(DUCK_MEMORY, folder.resolve("temporary").toString()));
            queries(export, folder).forEach(query -> arguments.add(query.toString()));
            Child.Ended run =
                    bench.jvm().startWithDuck(BareQueries.class, bench.home(), List.of("-Xmx256m"), arguments);
            run.output()
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(told -> parts.put(told[0], Double.valueOf(told[1])));
            alone.add(parts.values().stream().mapToDouble(Double::doubleValue).sum());
            WorkFolder.remove(folder);
        }

        private void measureOurs() throws IOException, InterruptedException {
            Path folder = bench.workFolder().fresh();
            Child.Ended run = bench.product()
                    .run(
                            List.of("--db=" + export.address(), "--preset=" + PRESET),
                            folder.resolve("results.db"),
                            folder.resolve("out"),
                            heap)
                    .orFail();
            require(
                    run,
                    String.format(Locale.ROOT, "%,d sessions, %,d conversions", export.sessions(), export.orders()));
            require(run, String.format(Locale.ROOT, "revenue  %,.2f", export.cents() / 100.0));
            ours.add(run.seconds());
            processor.add(run.cpuSeconds());
            peak = run.peakBytes();
            WorkFolder.remove(folder);
        }

        private void require(Child.Ended run, String words) {
            if (!run.output().contains(words)) {
                throw new IllegalStateException("the report should have come to: " + words + "\n" + run.output());
            }
        }

        private void tell(Section section, Section queries) throws IOException {
            long bytes = 0;
            for (Path file : export.files()) {
                bytes += Files.size(file);
            }
            String name = Units.count(export.events()) + " events";
            section.row(
                    name,
                    Integer.toString(export.parameters()),
                    Units.megabytes(OptionalLong.of(bytes)),
                    Units.seconds(Median.of(alone)),
                    Units.seconds(Median.of(ours)),
                    Units.ratio(Median.of(ours) / Median.of(alone)),
                    Units.seconds(Median.of(processor)),
                    Units.megabytes(peak));
            section.note(String.format(
                    Locale.ROOT,
                    "each run gave %,d sessions, %,d orders and %,.2f of revenue, as counted when the export was made",
                    export.sessions(),
                    export.orders(),
                    export.cents() / 100.0));
            parts.forEach((query, seconds) ->
                    queries.row(name, Integer.toString(export.parameters()), query, Units.seconds(seconds)));
        }
    }
}
