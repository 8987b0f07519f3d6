package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Snapshot;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of sources about persons: the facts of a source with aliases are those of one that has the persons in its
 * rows.
 */
public interface SourcePersonsContract extends GivenSource {
    /** With and without users who never converted, all in memory and through temporary files, in any order of the rows. */
    @Test
    default void theFactsAreThoseOfASourceThatHasThePersonsInItsRows(@TempDir Path folder) {
        Random random = new Random(18);
        for (int round = 0; round < 6; round++) {
            KnownPeople people = KnownPeople.random(random, 40);
            SourceRows aliased = new SourceRows();
            SourceRows plain = new SourceRows();
            for (int row = 0; row < 120; row++) {
                @Nullable String user = random.nextInt(20) == 0 ? null : KnownPeople.id(random, 50);
                String session = "s" + random.nextInt(110);
                aliased.session(session, user, "Email");
                plain.session(session, people.person(user), "Email");
                aliased.cost(session, row);
                plain.cost(session, row);
                @Nullable String own = random.nextInt(20) == 0 ? null : KnownPeople.id(random, 30);
                String conversion = "c" + random.nextInt(60);
                aliased.conversion(conversion, own, row);
                plain.conversion(conversion, people.buyer(conversion, own), row);
            }
            for (int order = 0; order < 2; order++) {
                people.write(aliased, random);
                for (boolean everyUser : List.of(false, true)) {
                    ReadScope scope = new ReadScope(DateWindow.ALL, true, everyUser);
                    List<String> expected = told(plain, scope.withRules(IntakeRules.USUAL), Optional.empty())
                            .lines();
                    Told found = told(aliased, scope.withRules(SourceIdentityContract.NAMED), Optional.empty());
                    assertThat(found.lines()).isEqualTo(expected);
                    assertThat(found.facts()
                                    .traffic()
                                    .intake()
                                    .understood()
                                    .identified()
                                    .aliases())
                            .hasValueSatisfying(aliases -> assertThat(List.of(aliases.disputed(), aliases.aliases()))
                                    .isEqualTo(people.counts()));
                    if (!everyUser) {
                        Spilling tiny = new Spilling(folder.resolve("files"), 1, notice -> {});
                        Told spilled = told(aliased, scope.withRules(SourceIdentityContract.NAMED), Optional.of(tiny));
                        assertThat(spilled.lines()).isEqualTo(expected);
                        assertThat(spilled.facts().setAside())
                                .isEqualTo(found.facts().setAside());
                        assertThat(spilled.facts()
                                        .traffic()
                                        .intake()
                                        .understood()
                                        .identified())
                                .isEqualTo(found.facts()
                                        .traffic()
                                        .intake()
                                        .understood()
                                        .identified());
                    }
                }
            }
        }
    }

    /**
     * Facts, and what journeys are made from.
     *
     * @param lines each conversion and session with the number of its user, and what was set aside of them
     */
    record Told(Facts facts, List<String> lines) {}

    private Told told(SourceRows rows, ReadScope scope, Optional<Spilling> spilling) {
        try (Snapshot snapshot = source(rows, spilling).open(scope)) {
            Facts facts = snapshot.facts();
            List<String> lines = lines(facts);
            snapshot.spill().ifPresent(SpillFolder::close);
            return new Told(facts, lines);
        }
    }

    private static List<String> lines(Facts facts) {
        List<String> told = new ArrayList<>();
        ConversionTable conversions = facts.conversions();
        conversions.forEach(one -> told.add(one.id() + " " + one.user() + " " + one.revenue()));
        TreeMap<String, Integer> sessions = new TreeMap<>();
        for (int part = 0; part < facts.traffic().sessions().parts(); part++) {
            SessionTable table = facts.traffic().sessions().part(part);
            for (int row = 0; row < table.size(); row++) {
                if (table.user(row) != SessionTable.NO_USER) {
                    sessions.put(table.id(row), table.user(row));
                }
            }
        }
        told.add(sessions.toString());
        told.add(facts.costs().total().toDecimal() + " " + facts.sessionDays());
        facts.setAside().stream()
                .map(SetAside::toString)
                .filter(row -> !row.contains("ALIAS") && !row.contains("TRACKED"))
                .forEach(told::add);
        Collections.sort(told);
        return told;
    }
}
