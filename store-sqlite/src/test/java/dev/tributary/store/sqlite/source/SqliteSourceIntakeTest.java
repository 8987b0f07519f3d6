package dev.tributary.store.sqlite.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.store.Snapshot;
import dev.tributary.store.spill.Spilling;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Information about names and users of a source is the same in every read mode. */
class SqliteSourceIntakeTest {
    @TempDir
    private Path folder;

    private Database shop;

    @BeforeEach
    void makeAShop() {
        shop = Database.untyped(folder.resolve("shop.db"));
    }

    @Test
    void aUserWhomNobodyKnowsIsInNoJourneyAndWhatItCostsCounts() {
        session("s1", "undefined", "Email").session("s2", "u", "2023-09-01", "10:00:00", "Email", 1, 0, 0);
        session("s3", "00000000-0000-0000-0000-000000000000", "Email");
        session("s4", "NULL", "Email").session("s4", "NULL", "2023-09-01", "10:00:00", "Email", 1, 0, 0);
        shop.conversion("c1", "undefined", "2023-09-02", "10:00:00", 5).soundConversion("c2");
        shop.conversion("c3", 0, "2023-09-02", "10:00:00", 0).cost("s1", 2).cost("s4", 3);

        for (Facts facts : everyWay(ReadScope.ALL)) {
            Intake intake = facts.traffic().intake();
            assertThat(intake.unknown())
                    .containsExactly(
                            new Intake.UnknownUser("NULL", 2, 0),
                            new Intake.UnknownUser("undefined", 1, 1),
                            new Intake.UnknownUser("0", 0, 1),
                            new Intake.UnknownUser("00000000-0000-0000-0000-000000000000", 1, 0));
            assertThat(intake.conversionsOfUnknown().stream()).containsExactly(0, 2);
            assertThat(facts.conversions())
                    .extracting(conversion -> conversion.user())
                    .containsExactly(SessionTable.NO_USER, 0, SessionTable.NO_USER);
            assertThat(facts.costs().total().value()).isEqualTo(5);
            assertThat(facts.costs().setAside().total().value()).isZero();
            assertThat(facts.setAside()).as("only the row that stands twice").hasSize(1);
        }
    }

    @Test
    void suchAUserIsNoneOfThoseWhoNeverConvertedEither() {
        session("s1", "undefined", "Email").session("s2", "v", "2023-09-01", "10:00:00", "Email", 1, 0, 0);
        shop.soundConversion("c");

        for (Facts facts : everyWay(new ReadScope(DateWindow.ALL, false, true))) {
            assertThat(facts.traffic().sessions().part(0).user(0)).isEqualTo(SessionTable.NO_USER);
            assertThat(facts.traffic().sessions().part(0).userCount()).isEqualTo(2);
            assertThat(facts.traffic().intake().unknownSessions()).isEqualTo(1);
        }
    }

    @Test
    void aConfigurationSaysWhoIsAUserAndWhatAChannelIsCalled() {
        session("s1", "undefined", "linkedin").session("s2", "kiosk", "2023-09-01", "10:00:00", "LinkedIn", 1, 0, 0);
        session("s3", "u", "Mail");
        shop.conversion("c1", "undefined", "2023-09-02", "10:00:00", 5).soundConversion("c2");
        ReadScope scope = ReadScope.ALL.withRules(new IntakeRules(
                new ChannelNames(Map.of("linkedin", "LinkedIn")),
                UnknownUsers.of(List.of("kiosk"), List.of("undefined"))));

        for (Facts facts : everyWay(scope)) {
            Intake intake = facts.traffic().intake();
            assertThat(intake.unknown()).containsExactly(new Intake.UnknownUser("kiosk", 1, 0));
            assertThat(intake.renamed()).containsExactly(new Intake.Renamed("linkedin", "LinkedIn", 1));
            assertThat(intake.renamedSessions()).isEqualTo(1);
            assertThat(intake.variants()).as("they are one now").isEmpty();
            assertThat(facts.sessionDays())
                    .extracting(channelDay -> channelDay.channel())
                    .containsExactly("LinkedIn", "Mail");
        }
    }

    @Test
    void namesThatAreLikelyOneAreToldOfChannelsCampaignsAndTypes() {
        shop.run(
                "ALTER TABLE session_sources ADD COLUMN campaign text",
                "ALTER TABLE conversions ADD COLUMN market text");
        shop.run(
                "INSERT INTO session_sources VALUES"
                        + " ('s1', 'u', '2023-09-01', '10:00:00', 'Email', 1, 0, 0, 'Summer'),"
                        + " ('s2', 'v', '2023-09-01', '10:00:00', 'email ', 1, 0, 0, 'summer'),"
                        + " ('s3', 'v', '2023-09-01', '10:00:00', 'email ', 1, 0, 0, NULL)",
                "INSERT INTO conversions VALUES ('c1', 'u', '2023-09-02', '10:00:00', 1, 'at'),"
                        + " ('c2', 'u', '2023-09-02', '10:00:00', 1, 'AT')");
        ReadScope scope = ReadScope.ALL.withCampaigns(Optional.of("campaign")).withTypes(Optional.of("market"));

        for (Facts facts : everyWay(scope)) {
            assertThat(facts.traffic().intake().variants())
                    .containsExactly(
                            variants("channel_name", new NameCount("Email", 1), new NameCount("email ", 2)),
                            variants("campaign", new NameCount("Summer", 1), new NameCount("summer", 1)),
                            variants("market", new NameCount("AT", 1), new NameCount("at", 1)));
        }
    }

    private static NameVariants variants(String column, NameCount... names) {
        return new NameVariants(column, List.of(names));
    }

    private Database session(String id, String user, String channel) {
        return shop.session(id, user, "2023-09-01", "10:00:00", channel, 1, 0, 0);
    }

    /** Reads cell by cell, packed, and through temporary files if a report is requested. */
    private List<Facts> everyWay(ReadScope scope) {
        List<Facts> all = new ArrayList<>();
        for (ReadPlan plan : List.of(ReadPlan.PLAIN, new ReadPlan(2, 2))) {
            all.add(facts(new SqliteSource(shop.file(), plan, Optional.empty()), scope));
        }
        if (!scope.everyUser()) {
            Spilling tiny = new Spilling(folder.resolve("spill"), 1, notice -> {});
            all.add(facts(new SqliteSource(shop.file(), new ReadPlan(2, 2), Optional.of(tiny)), scope));
        }
        return all;
    }

    private static Facts facts(SqliteSource source, ReadScope scope) {
        try (Snapshot snapshot = source.open(scope)) {
            Facts facts = snapshot.facts();
            snapshot.spill().ifPresent(spill -> spill.close());
            return facts;
        }
    }
}
