package dev.tributary.cli.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that write to one folder, one after another and at the same time. */
class OwnListsTest {
    /** Written by several commands from the same stored report; and what names its command, the record and the page. */
    private static final Set<String> SHARED = Set.of(
            "out/channel_reporting.csv", "out/campaign_reporting.csv", "out/report.html", "out/run_results.json");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void prepare() throws IOException {
        desk = Desk.prepare(Files.createDirectory(folder.resolve("desk")));
    }

    @Test
    void noCommandWritesItsListOverThatOfAnother() {
        Map<String, Integer> before = new HashMap<>();
        Map<String, String> writers = new HashMap<>();
        for (FileOptions call : FileOptions.values()) {
            if (!call.takesFolder()) {
                continue;
            }
            List<String> arguments = call.writingTo("out");
            Desk.Said said = desk.run(arguments);
            assertThat(said.exitCode()).as(said.toString()).isIn(0, 10);
            Map<String, Integer> after = desk.contents();
            for (String file : after.keySet()) {
                if (!file.startsWith("out/") || SHARED.contains(file)) {
                    continue;
                }
                String writer = writers.computeIfAbsent(file, name -> arguments.get(0));
                if (!writer.equals(arguments.get(0))) {
                    assertThat(after.get(file))
                            .as("%s of %s after %s", file, writer, arguments)
                            .isEqualTo(before.get(file));
                }
            }
            before = after;
        }
        assertThat(writers)
                .containsEntry("out/quarantine.csv", "run")
                .containsEntry("out/figures_quarantine.csv", "figures")
                .containsEntry("out/compare_quarantine.csv", "compare")
                .containsEntry("out/journeys_quarantine.csv", "journeys")
                .containsEntry("out/conversions_without_credit.csv", "run");
    }

    @Test
    void figuresOfAFolderLeaveTheListOfTheRun() throws IOException {
        desk.run(List.of("run", "--db", Desk.SOURCE, "--attributor", "ihc-local", "--boundary", "strict"));
        List<String> list = Files.readAllLines(desk.path("quarantine.csv"));
        desk.run(List.of("figures", "--db", Desk.SOURCE, "--from", "2030-01-01"));
        desk.run(List.of("compare", "--db", Desk.SOURCE, "--models", "first"));
        assertThat(Files.readAllLines(desk.path("quarantine.csv")))
                .isEqualTo(list)
                .hasSize(2);
    }

    @Test
    void runsWithResultsOfTheirOwnInOneFolderAllEndWell() throws Exception {
        List<Callable<Desk.Said>> runs = new ArrayList<>();
        for (int run = 0; run < 4; run++) {
            List<String> arguments =
                    List.of("run", "--db", Desk.SOURCE, "--results", "own" + run + ".db", "--attributor", "ihc-local");
            runs.add(() -> desk.run(arguments));
        }
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            for (int round = 0; round < 3; round++) {
                for (Future<Desk.Said> ended : threads.invokeAll(runs)) {
                    // One row of the source cannot be used.
                    assertThat(ended.get().exitCode())
                            .as(ended.get().toString())
                            .isEqualTo(10);
                }
            }
        } finally {
            threads.shutdown();
        }
        Set<String> left = new HashSet<>(desk.contents().keySet());
        left.removeIf(name -> !name.contains("tributary-tmp"));
        assertThat(left).isEmpty();
        assertThat(Files.readString(desk.path("run_results.json")))
                .startsWith("{")
                .endsWith("}\n");
    }
}
