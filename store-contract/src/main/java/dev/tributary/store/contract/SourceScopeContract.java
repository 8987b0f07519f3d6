package dev.tributary.store.contract;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.store.Belongings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.Source;
import dev.tributary.store.SourceSample;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of sources about scope: a source returns the data needed, and no more, in memory or through temporary
 * files.
 */
public interface SourceScopeContract extends GivenSource {
    private static ReadScope scope(boolean report, boolean everyUser) {
        return new ReadScope(DateWindow.ALL, report, everyUser);
    }

    @Test
    default void readingChangesNothingAndWhatWasReadOutlivesTheSnapshot() {
        Source source = source(SourceRows.sound(), Optional.empty());
        Facts facts;
        try (Snapshot snapshot = source.open(ReadScope.ALL)) {
            snapshot.readCostsMeanwhile();
            facts = snapshot.facts();
            assertThat(snapshot.facts()).isSameAs(facts);
        }
        assertThat(facts.traffic().sessions().part(0).id(0)).isEqualTo("s1");
        assertThat(source.read().costs().total().value()).isEqualTo(1.5);
        assertThat(source.name()).isNotBlank();
    }

    @Test
    default void whatIsNotWantedIsNotRead() {
        SourceRows rows = SourceRows.sound().session("s2", "stranger", "Social").session("s3", "undefined", "Social");
        try (Snapshot snapshot = source(rows, Optional.empty()).open(scope(false, false))) {
            Facts facts = snapshot.facts();
            assertThat(snapshot.everyUser()).isFalse();
            assertThat(facts.counts().costs()).isEmpty();
            assertThat(facts.costs().total().value()).isZero();
        }
        try (Snapshot snapshot = source(rows, Optional.empty()).open(scope(false, true))) {
            assertThat(snapshot.everyUser()).isTrue();
            SessionTable sessions = snapshot.traffic().sessions().part(0);
            assertThat(sessions.userCount())
                    .as("with who never converted, without who is nobody")
                    .isEqualTo(2);
            assertThat(snapshot.traffic().intake().unknownSessions()).isEqualTo(1);
        }
    }

    @Test
    default void campaignsAndTypesAreReadWhereTheirColumnsAreNamed() {
        SourceRows rows = new SourceRows()
                .add(SourceTable.SESSIONS, "s", "u", "2023-09-01", "10:00:00", "Email", 1, 0, 0, "autumn")
                .add(SourceTable.CONVERSIONS, "c", "u", "2023-09-02", "10:00:00", 5, "gold");
        ReadScope named = ReadScope.ALL.withCampaigns(Optional.of("campaign")).withTypes(Optional.of("kind"));
        try (Snapshot snapshot = source(rows, Optional.empty()).open(named)) {
            assertThat(snapshot.facts().sessionDays().first().campaign()).isEqualTo("autumn");
            assertThat(snapshot.facts().conversions().get(0).label()).isEqualTo("gold");
        }
        assertThat(read(rows).sessionDays().first().campaign()).isEmpty();
        ReadScope wrong = ReadScope.ALL.withTypes(Optional.of("none such"));
        assertFails(ProblemKind.USAGE, () -> source(rows, Optional.empty()).open(wrong))
                .contains("none such", "--conversion-type-column");
    }

    @Test
    default void channelsAreMadeByRuleWhereTheMappingNamesWhatTheyAreMadeOf() {
        SourceRows rows = SourceRows.sound()
                .add(SourceTable.SESSIONS, "s2", "u", "2023-09-01", "10:00:00", null, 1, 0, 0, null, "google", "cpc")
                .add(
                        SourceTable.SESSIONS,
                        "s3",
                        "u",
                        "2023-09-01",
                        "10:00:00",
                        " ",
                        1,
                        0,
                        0,
                        null,
                        "a",
                        null,
                        "https://b.example/")
                .add(
                        SourceTable.SESSIONS,
                        "s4",
                        "u",
                        "2023-09-01",
                        "10:00:00",
                        "Email",
                        1,
                        0,
                        0,
                        null,
                        "google",
                        "cpc");
        TableMapping sessions = new TableMapping(Optional.empty(), Map.of(Field.SOURCE, ColumnRule.of("source")));
        SourceMapping mapping = new SourceMapping(
                Map.of(SourceTable.SESSIONS, sessions), ZoneOffset.UTC, SeveralCosts.HIGHEST, SpendOverlap.SPEND);
        ChannelMaker maker = from -> from.source() + "/" + from.medium() + "/" + from.referrer();
        ReadScope scope =
                ReadScope.ALL.withRules(new IntakeRules(ChannelNames.AS_THEY_ARE, UnknownUsers.USUAL, mapping, maker));
        try (Snapshot snapshot = source(rows, Optional.empty()).open(scope)) {
            SessionTable read = snapshot.facts().traffic().sessions().whole();
            assertThat(IntStream.range(0, read.size()).mapToObj(read::channel))
                    .containsExactly("Email", "google/cpc/", "a//https://b.example/", "Email");
            assertThat(snapshot.facts().setAside()).isEmpty();
            assertThat(snapshot.facts()
                            .traffic()
                            .intake()
                            .understood()
                            .channels()
                            .sessions())
                    .isEqualTo(2);
        }
        assertThat(read(rows).setAside()).as("if nothing is mapped").hasSize(2);
    }

    @Test
    default void aUsersBelongingsAreFoundByTheTextOfTheId() {
        SourceRows rows = SourceRows.sound()
                .session("s2", 7, "Email")
                .conversion("c2", "7", 1)
                .session("s3", "70", "Email");
        assertThat(source(rows, Optional.empty()).belongings("7", IntakeRules.USUAL))
                .isEqualTo(new Belongings(Set.of("7"), Set.of("c2"), Set.of("s2")));
    }

    @Test
    default void theFirstRowsAreTheFirstUsableOnesWithTheIdsOfTheirUsers() {
        SourceRows rows = new SourceRows()
                .session("", "u", "Email")
                .session("s1", "u", "Email")
                .session("s1", "twice", "Email")
                .session("s2", "undefined", "Social")
                .session("s3", null, "Social")
                .session("s4", "never converts", "Email")
                .conversion("refund", "u", -1)
                .conversion("c1", "u", 5)
                .conversion("c2", "undefined", 6)
                .conversion("c3", "v", 7);
        try (Snapshot snapshot = source(rows, Optional.empty()).open(ReadScope.ALL)) {
            SourceSample early = snapshot.first(2);
            Facts facts = snapshot.facts();
            SourceSample all = snapshot.first(10);
            assertThat(all.sessionUsers())
                    .containsExactly(
                            Optional.of("u"),
                            Optional.of("undefined"),
                            Optional.empty(),
                            Optional.of("never converts"));
            assertThat(all.conversionUsers())
                    .containsExactly(Optional.of("u"), Optional.of("undefined"), Optional.of("v"));
            assertThat(all.conversions()).isEqualTo(facts.conversions());
            SessionTable whole = facts.traffic().sessions().whole();
            assertThat(all.sessions().size()).isEqualTo(whole.size()).isEqualTo(4);
            for (int row = 0; row < whole.size(); row++) {
                assertThat(all.sessions().id(row)).isEqualTo(whole.id(row));
                assertThat(all.sessions().millis(row)).isEqualTo(whole.millis(row));
                assertThat(all.sessions().channelDay(row)).isEqualTo(whole.channelDay(row));
                assertThat(all.sessions().holder(row)).isEqualTo(whole.holder(row));
            }
            assertThat(early.sessionUsers()).isEqualTo(all.sessionUsers().subList(0, 2));
            assertThat(early.conversions()).hasSize(2);
            assertThat(snapshot.layout()
                            .required(SourceTable.SESSIONS)
                            .reading()
                            .has(Field.CHANNEL))
                    .isTrue();
        }
    }

    /** With one byte of memory everything goes through temporary files. */
    @Test
    default void throughTemporaryFilesTheFactsAreTheSameAndAUserIsNeverSplit(@TempDir Path folder) {
        SourceRows rows = new SourceRows();
        Random random = new Random(15);
        for (int row = 0; row < 600; row++) {
            @Nullable Object user = random.nextInt(20) == 0 ? null : "u" + random.nextInt(40);
            rows.session("s" + random.nextInt(500), user, random.nextInt(30) == 0 ? "" : "Email");
            rows.conversion("c" + random.nextInt(200), "u" + random.nextInt(30), random.nextInt(5000) / 100.0 - 1);
            rows.cost("s" + random.nextInt(600), random.nextInt(3000) / 100.0 - 1);
        }
        Facts held = read(rows);
        Spilling tiny = new Spilling(folder.resolve("files"), 1, notice -> {});
        try (Snapshot snapshot = source(rows, Optional.of(tiny)).open(ReadScope.ALL);
                SpillFolder files = snapshot.spill().orElseThrow()) {
            assertThat(files).isNotNull();
            Facts spilled = snapshot.facts();
            assertThat(spilled.traffic().sessions().parts()).isGreaterThan(1);
            assertThat(spilled.setAside()).isEqualTo(held.setAside());
            assertThat(spilled.conversions()).isEqualTo(held.conversions());
            assertThat(spilled.sessionDays()).isEqualTo(held.sessionDays());
            assertThat(spilled.costs().total().toDecimal())
                    .isEqualTo(held.costs().total().toDecimal());
            assertThat(spilled.costs().setAside().parts())
                    .isEqualTo(held.costs().setAside().parts());
            assertThat(sessions(spilled)).isEqualTo(sessions(held)).isNotEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** Returns a user's sessions, by id; each must be in the part of its user. */
    private static List<String> sessions(Facts facts) {
        return IntStream.range(0, facts.traffic().sessions().parts())
                .boxed()
                .flatMap(part -> {
                    SessionTable table = facts.traffic().sessions().part(part);
                    return IntStream.range(0, table.size())
                            .filter(row -> table.user(row) != SessionTable.NO_USER)
                            .peek(row -> assertThat(facts.traffic().sessions().partOf(table.user(row)))
                                    .isEqualTo(part))
                            .mapToObj(row -> table.id(row) + " " + table.user(row) + " " + table.channelDay(row));
                })
                .sorted()
                .toList();
    }
}
