package dev.tributary.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Identified;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.SourceSample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
                .contains(new Identified.TrackedUsers(5, 0, 1, 2, 2, 2));
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
                        Optional.of(new Identified.TrackedUsers(2, 1, 0, 0, 1, 0))));
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
}
