package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.seen.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Information about names and users, collected while rows are read. */
class SeenTest {
    private static final TableReading SESSIONS = GivenRow.names(SourceTable.SESSIONS);
    private static final TableReading CONVERSIONS = GivenRow.names(SourceTable.CONVERSIONS);

    private final Map<String, String> renamed = new LinkedHashMap<>();
    private long position;

    private Intake of(List<GivenRow> conversions, List<GivenRow> sessions) {
        Seen seen = Seen.under(new IntakeRules(new ChannelNames(renamed), UnknownUsers.USUAL));
        HeldConversions taken = new HeldConversions();
        conversions.forEach(new ConversionIntake(CONVERSIONS, taken, seen, new ArrayList<>())::take);
        WantedUsers users = WantedUsers.of(taken.users(), taken.conversions(), ReadScope.ALL);
        SessionIntake intake = new SessionIntake(
                SESSIONS, users, new HeldSessionSink(false, true, 0, DayZone.UTC), seen, new ArrayList<>());
        sessions.forEach(intake::take);
        return GivenRow.told(seen, taken);
    }

    private GivenRow session(Field field, String name) {
        position++;
        return GivenRow.session(position, "s" + position).with(field, name);
    }

    private GivenRow conversion(Field field, String name) {
        position++;
        return GivenRow.conversion(position, "c" + position).with(field, name);
    }

    @Test
    void anEntryOfTheConfigurationSaysHowManyRowsHadTheFormerName() {
        renamed.put("email", "Email");
        renamed.put("mail", "Email");
        renamed.put("fax", "Post");

        Intake intake = of(
                List.of(),
                List.of(
                        session(Field.CHANNEL, "email"),
                        session(Field.CHANNEL, "mail"),
                        session(Field.CHANNEL, "mail"),
                        session(Field.CHANNEL, "Email")));

        assertThat(intake.renamed())
                .containsExactly(
                        new Intake.Renamed("email", "Email", 1),
                        new Intake.Renamed("mail", "Email", 2),
                        new Intake.Renamed("fax", "Post", 0));
        assertThat(intake.variants()).as("they have one name now").isEmpty();
    }

    @Test
    void namesThatAreLikelyOneAreToldOfEachColumnWithTheirRows() {
        renamed.put("e-mail", "email");
        Intake intake = of(
                List.of(conversion(Field.TYPE, "gold"), conversion(Field.TYPE, "Gold"), conversion(Field.TYPE, "gold")),
                List.of(
                        session(Field.CHANNEL, "Email").with(Field.CAMPAIGN, "Spring"),
                        session(Field.CHANNEL, "email").with(Field.CAMPAIGN, "spring"),
                        session(Field.CHANNEL, "e-mail").with(Field.CAMPAIGN, "spring"),
                        session(Field.CHANNEL, "Search").with(Field.CAMPAIGN, "summer")));

        assertThat(intake.variants())
                .containsExactly(
                        new NameVariants("channel", List.of(new NameCount("Email", 1), new NameCount("email", 2))),
                        new NameVariants("campaign", List.of(new NameCount("Spring", 1), new NameCount("spring", 2))),
                        new NameVariants("type", List.of(new NameCount("Gold", 1), new NameCount("gold", 2))));
    }

    @Test
    void aNameThatNoUsableRowHasIsNoVariant() {
        Intake intake = of(
                List.of(),
                List.of(
                        session(Field.CHANNEL, "Email"),
                        session(Field.CHANNEL, "email").with(Field.SESSION_DATE, "never"),
                        session(Field.CHANNEL, "EMAIL").with(Field.CAMPAIGN, "Autumn"),
                        GivenRow.session(9, "s1").with(Field.CAMPAIGN, "autumN")));

        assertThat(intake.variants())
                .as("a row that stands twice counts for its names")
                .containsExactly(
                        new NameVariants("channel", List.of(new NameCount("EMAIL", 1), new NameCount("Email", 2))),
                        new NameVariants(
                                "campaign",
                                List.of(
                                        new NameCount("Autumn", 1),
                                        new NameCount("autumN", 1),
                                        new NameCount("autumn", 1))));
    }

    @Test
    void usersWhomNobodyKnowsStandByTheNumberOfTheirRowsAndThenByTheirIds() {
        List<GivenRow> sessions = new ArrayList<>();
        List<GivenRow> conversions = new ArrayList<>();
        for (int zeros = 20; zeros > 0; zeros--) {
            sessions.add(session(Field.SESSION_USER, "0".repeat(zeros)));
        }
        conversions.add(conversion(Field.CONVERSION_USER, "u"));
        conversions.add(conversion(Field.CONVERSION_USER, "null"));
        conversions.add(conversion(Field.CONVERSION_USER, "null"));
        sessions.add(session(Field.SESSION_USER, "null"));
        sessions.add(session(Field.SESSION_USER, "none"));
        sessions.add(session(Field.SESSION_USER, "none"));

        Intake intake = of(conversions, sessions);

        assertThat(intake.unknown())
                .hasSize(22)
                .startsWith(
                        new Intake.UnknownUser("null", 1, 2),
                        new Intake.UnknownUser("none", 2, 0),
                        new Intake.UnknownUser("0", 1, 0),
                        new Intake.UnknownUser("00", 1, 0));
        assertThat(intake.conversionsOfUnknown().stream()).containsExactly(1, 2);
    }
}
