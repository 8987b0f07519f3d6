package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Identified;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.SourceSample;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of sources about the persons behind users: the facts are those of a source that has persons everywhere. */
public interface SourceIdentityContract extends GivenSource {
    /** The rules under which both tables are read. */
    IntakeRules NAMED = KnownPeople.rules(SourceTable.IDENTITIES, SourceTable.USER_FROM);

    private Facts read(SourceRows rows, IntakeRules rules) {
        try (Snapshot snapshot = source(rows, Optional.empty()).open(ReadScope.ALL.withRules(rules))) {
            return snapshot.facts();
        }
    }

    private static List<String> codes(Facts facts) {
        return facts.setAside().stream()
                .map(row -> row.finding().code() + " " + row.id())
                .toList();
    }

    @Test
    default void anAliasIsItsUserInSessionsAndConversions() {
        SourceRows rows = new SourceRows()
                .session("s1", "cookie", "Email")
                .session("s2", 7, "Social")
                .session("s3", "stranger", "Social")
                .conversion("c1", "mail", 5)
                .conversion("c2", "7", 6)
                .add(SourceTable.IDENTITIES, "cookie", 7)
                .add(SourceTable.IDENTITIES, "mail", "cookie")
                .add(SourceTable.IDENTITIES, "unused", "7");
        Facts facts = read(rows, NAMED);
        SessionTable sessions = facts.traffic().sessions().whole();

        assertThat(facts.conversions()).extracting(Conversion::user).containsExactly(0, 0);
        assertThat(IntStream.range(0, 3).map(sessions::user)).containsExactly(0, 0, SessionTable.NO_USER);
        assertThat(facts.setAside()).isEmpty();
        assertThat(facts.traffic().intake().understood().identified().aliases())
                .contains(new Identified.Aliases(3, 0, 3, 0, 0, 1, 1));
        assertThat(read(rows, IntakeRules.USUAL).conversions())
                .as("they are not named")
                .extracting(Conversion::user)
                .containsExactly(0, 1);
        assertThat(read(rows, IntakeRules.USUAL).traffic().intake().understood().identified())
                .isEqualTo(Identified.AS_THEY_ARE);
    }

    @Test
    default void aConversionHasTheUserUnderItsIdAndWithoutOneItsOwn() {
        SourceRows rows = new SourceRows()
                .session("s1", "cookie", "Email")
                .conversion(1001, "ann@x", 5)
                .conversion("c2", null, 6)
                .conversion("c3", "cookie", 7)
                .conversion("c4", "", 8)
                .conversion("c5", "undefined", 9)
                .conversion("c6", "ben@x", 9)
                .add(SourceTable.USER_FROM, "1001", "other")
                .add(SourceTable.USER_FROM, "c2", "cookie")
                .add(SourceTable.USER_FROM, "c6", "cookie")
                .add(SourceTable.USER_FROM, "c6", "zoe")
                .add(SourceTable.USER_FROM, "never seen", "cookie")
                .add(SourceTable.IDENTITIES, "other", "cookie");
        Facts facts = read(rows, NAMED);

        assertThat(facts.conversions())
                .extracting(Conversion::user)
                .containsExactly(0, 0, 0, SessionTable.NO_USER, SessionTable.NO_USER, 1);
        assertThat(codes(facts))
                .containsExactly(
                        "tracked_by_several_users c6", "tracked_by_several_users c6", "conversion_user_missing c4");
        assertThat(facts.traffic().intake().understood().identified().orders())
                .contains(new Identified.Orders(5, 0, 1, 2, 2, 2));
    }

    @Test
    default void whatLinksNobodyIsCountedAndWhatIsNoIdIsListed() {
        Object noId = typed() ? 1.5 : "1\0";
        SourceRows rows = SourceRows.sound()
                .session("s2", "w", "Email")
                .add(SourceTable.IDENTITIES, null, "u")
                .add(SourceTable.IDENTITIES, "w", " ")
                .add(SourceTable.IDENTITIES, "undefined", "u")
                .add(SourceTable.IDENTITIES, "w", "Null")
                .add(SourceTable.IDENTITIES, "u", "u")
                .add(SourceTable.IDENTITIES, noId, "u")
                .add(SourceTable.IDENTITIES, "w", noId)
                .add(SourceTable.IDENTITIES, "v", "u")
                .add(SourceTable.IDENTITIES, "v", "u")
                .add(SourceTable.USER_FROM, "c1", "(not set)")
                .add(SourceTable.USER_FROM, noId, "u");
        Facts facts = read(rows, NAMED);
        SessionTable sessions = facts.traffic().sessions().whole();

        assertThat(IntStream.range(0, 2).map(sessions::user)).containsExactly(0, SessionTable.NO_USER);
        assertThat(facts.setAside())
                .extracting(row -> row.finding().code() + " " + (row.row() - firstRow() + 1))
                .containsExactly("alias_unusable 6", "alias_user_unusable 7", "tracked_conversion_unusable 2");
        assertThat(facts.traffic().intake().understood().identified())
                .isEqualTo(new Identified(
                        Optional.of(new Identified.Aliases(9, 4, 1, 0, 0, 0, 0)),
                        Optional.of(new Identified.Orders(2, 1, 0, 0, 1, 0))));
    }

    @Test
    default void aUsersBelongingsAreThoseOfAllTheirIds() {
        SourceRows rows = new SourceRows()
                .session("s1", "cookie", "Email")
                .session("s2", "ann", "Email")
                .session("s3", "disputed", "Email")
                .session("s4", "ben", "Email")
                .conversion("c1", "mail", 5)
                .conversion("c2", "ben", 5)
                .conversion("c3", "somebody@x", 5)
                .conversion("c4", "ann", 5)
                .add(SourceTable.IDENTITIES, "cookie", "ann")
                .add(SourceTable.IDENTITIES, "mail", "cookie")
                .add(SourceTable.IDENTITIES, "disputed", "ann")
                .add(SourceTable.IDENTITIES, "disputed", "ben")
                .add(SourceTable.IDENTITIES, "undefined", "ann")
                .add(SourceTable.USER_FROM, "c3", "cookie")
                .add(SourceTable.USER_FROM, "c4", "ben");
        for (String id : List.of("ann", "cookie", "mail")) {
            assertThat(source(rows, Optional.empty()).belongings(id, NAMED))
                    .as(id)
                    .isEqualTo(new Belongings(
                            Set.of("ann", "cookie", "mail", "disputed"), Set.of("c1", "c3", "c4"), Set.of("s1", "s2")));
        }
        assertThat(source(rows, Optional.empty()).belongings("ben", NAMED))
                .isEqualTo(new Belongings(Set.of("ben", "disputed"), Set.of("c2", "c4"), Set.of("s4")));
        assertThat(source(rows, Optional.empty()).belongings("ann", IntakeRules.USUAL))
                .isEqualTo(new Belongings(Set.of("ann"), Set.of("c4"), Set.of("s2")));
    }

    @Test
    default void theFirstRowsShowThePersons() {
        SourceRows rows = new SourceRows()
                .session("s1", "cookie", "Email")
                .session("s2", null, "Email")
                .session("s3", "visitor", "Email")
                .conversion("c1", "mail", 5)
                .conversion("c2", null, 5)
                .add(SourceTable.IDENTITIES, "cookie", "ann")
                .add(SourceTable.USER_FROM, "c1", "cookie");
        try (Snapshot snapshot = source(rows, Optional.empty()).open(ReadScope.ALL.withRules(NAMED))) {
            snapshot.facts();
            SourceSample first = snapshot.first(5);
            assertThat(first.sessionUsers())
                    .containsExactly(Optional.of("ann"), Optional.empty(), Optional.of("visitor"));
            assertThat(first.conversionUsers()).containsExactly(Optional.of("ann"), Optional.empty());
        }
    }

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
                    Told found = told(aliased, scope.withRules(NAMED), Optional.empty());
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
                        Told spilled = told(aliased, scope.withRules(NAMED), Optional.of(tiny));
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
