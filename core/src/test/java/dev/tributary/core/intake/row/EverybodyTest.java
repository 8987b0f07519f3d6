package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.identity.Identities;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.seen.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sessions that are read before it is known who converted. */
class EverybodyTest {
    private static final TableReading SESSIONS = GivenRow.names(SourceTable.SESSIONS);

    @Test
    void everybodyIsAUserWithoutANumberAndUnderThePersonsId() {
        LinkIntake links = new LinkIntake(
                new TableReading(GivenRow.names(SourceTable.IDENTITIES).names(), Optional.empty(), Map.of()),
                IntakeRules.USUAL.unknown(),
                new ArrayList<>());
        links.take(1, new Utf8().set("cookie"), new Utf8().set("ann"));
        Identities identities = Identities.of(links.table(), new ArrayList<>());
        Seen seen = Seen.under(IntakeRules.USUAL, new People(identities, Optional.empty()));
        WantedUsers everybody = WantedUsers.everybody(identities);
        List<OpenRows.Visit> visits = new ArrayList<>();
        List<Boolean> aliases = new ArrayList<>();
        OpenRows.Visits stored = new OpenRows.Visits(visits);
        SessionSink sink = new SessionSink() {
            @Override
            public boolean keepsRows() {
                return false;
            }

            @Override
            public RowPlace add(SessionRow session) {
                aliases.add(session.byAlias());
                return stored.add(session);
            }

            @Override
            public boolean addNew(SessionRow session) {
                return stored.addNew(session);
            }
        };
        SessionIntake intake = new SessionIntake(SESSIONS, everybody, sink, seen, new ArrayList<>());
        for (String user : List.of("cookie", "ann", "ben", "undefined", "")) {
            intake.take(GivenRow.session(0, "s" + visits.size()).with(Field.SESSION_USER, user));
        }

        assertThat(visits).extracting(OpenRows.Visit::user).containsExactly("ann", "ann", "ben", "", "");
        assertThat(aliases).containsExactly(true, false, false, false, false);
        assertThat(everybody.count()).as("nobody is kept").isZero();
        assertThat(seen.others().ids())
                .as("who never converted is not known yet")
                .isEmpty();
    }

    @Test
    void aTableIsTheWrongOneIfNoPartHasAUsableRow() {
        List<SetAside> setAside = new ArrayList<>();
        SessionIntake intake = new SessionIntake(
                SESSIONS,
                WantedUsers.everybody(Identities.NONE),
                new OpenRows.Visits(new ArrayList<>()),
                Seen.under(IntakeRules.USUAL),
                setAside);
        intake.take(GivenRow.session(0, "s").with(Field.SESSION_DATE, "never"));

        assertThat(intake.firstLeftOut()).contains(setAside.get(0));
        RowIntake.requireUsed(intake.rows() + 1, intake.leftOut(), setAside.get(0));
        assertThatThrownBy(() -> RowIntake.requireUsed(intake.rows(), intake.leftOut(), setAside.get(0)))
                .hasMessageContaining("None of the 1 rows of t can be used; the first: session_date is 'never'");
    }
}
