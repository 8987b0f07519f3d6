package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.channel.ChannelsMade;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.seen.Seen;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a session's channel is from: its cell, or rules. */
class SessionChannelsTest {
    private final List<SetAside> setAside = new ArrayList<>();
    private final Seen seen = Seen.under(new IntakeRules(
            new ChannelNames(Map.of("google", "Search", "Email", "Mail")),
            UnknownUsers.USUAL,
            SourceMapping.REFERENCE,
            new BySource()));

    /** The channel is the source, or what else there is. */
    private static final class BySource implements ChannelMaker {
        @Override
        public String channel(TrafficSource from) {
            if (from.source().isEmpty()) {
                return from.clickIds().isEmpty() ? UNASSIGNED : from.clickIds().get(0);
            }
            return from.source();
        }

        @Override
        public boolean isClickId(String name) {
            return name.equals("gclid");
        }
    }

    private static TableReading names(Map<Field, String> traffic) {
        TableReading usual = GivenRow.names(SourceTable.SESSIONS);
        Map<Field, String> columns = new EnumMap<>(usual.names().columns());
        columns.putAll(traffic);
        return new TableReading(new TableNames("t", columns), usual.times(), Map.of());
    }

    private SessionTable taken(Map<Field, String> traffic, GivenRow... rows) {
        HeldConversions conversions = new HeldConversions();
        new ConversionIntake(GivenRow.names(SourceTable.CONVERSIONS), conversions, seen, setAside)
                .take(GivenRow.conversion(1, "c"));
        HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);
        WantedUsers users = WantedUsers.of(
                conversions.users(), conversions.conversions(), new ReadScope(DateWindow.ALL, true, false));
        SessionIntake intake = new SessionIntake(names(traffic), users, sink, seen, setAside);
        for (GivenRow row : rows) {
            intake.take(row);
        }
        return sink.sessions(users.count()).table();
    }

    private static GivenRow row(long position) {
        return GivenRow.session(position, "s" + position);
    }

    @Test
    void aChannelThatIsThereWinsAndOthersAreMadeByRuleAndRenamed() {
        SessionTable table = taken(
                Map.of(Field.SOURCE, "source"),
                row(1).with(Field.SOURCE, "google"),
                row(2).with(Field.CHANNEL, "").with(Field.SOURCE, "google"),
                row(3).with(Field.CHANNEL, " \u200b").with(Field.SOURCE, "bing"),
                row(4).with(Field.CHANNEL, null).with(Field.SOURCE, null));
        assertThat(List.of(table.channel(0), table.channel(1), table.channel(2), table.channel(3)))
                .containsExactly("Mail", "Search", "bing", "Unassigned");
        assertThat(ChannelsMade.of(seen.byRule().counts()))
                .isEqualTo(new ChannelsMade(
                        3,
                        3,
                        0,
                        1,
                        1,
                        List.of(new ChannelsMade.Unassigned(new TrafficSource("", "", "", "", List.of()), 1))));
        assertThat(setAside).isEmpty();
    }

    @Test
    void withoutSuchColumnsABlankChannelIsSetAsideAsBefore() {
        taken(Map.of(), row(1), row(2).with(Field.CHANNEL, ""));
        assertThat(setAside).extracting(SetAside::finding).containsExactly(Finding.CHANNEL_UNUSABLE);
        assertThat(ChannelsMade.of(seen.byRule().counts())).isEqualTo(ChannelsMade.NONE);
    }

    @Test
    void aChannelThatIsNoTextIsSetAsideAndNotReplacedByARule() {
        taken(
                Map.of(Field.SOURCE, "source"),
                row(1),
                row(2).with(Field.CHANNEL, 7).with(Field.SOURCE, "google"));
        assertThat(setAside).extracting(SetAside::finding).containsExactly(Finding.CHANNEL_UNUSABLE);
    }

    @Test
    void aPartThatCannotBeUsedIsListedAndTheChannelMadeWithoutIt() {
        SessionTable table = taken(
                Map.of(Field.SOURCE, "source", Field.REFERRER, "referrer"),
                row(1).with(Field.CHANNEL, null).with(Field.SOURCE, "google").with(Field.REFERRER, new byte[] {1}));
        assertThat(table.channel(0)).isEqualTo("Search");
        assertThat(setAside).singleElement().satisfies(one -> {
            assertThat(one.finding()).isEqualTo(Finding.TRAFFIC_SOURCE_UNUSABLE);
            assertThat(one.reason()).contains("referrer", "blob", "make without it");
        });
    }

    @Test
    void aColumnWithTheNameOfAClickIdHasTheValuesOfThatId() {
        SessionTable table = taken(
                Map.of(Field.CLICK_IDS, "gclid"),
                row(1).with(Field.CHANNEL, null).with(Field.CLICK_IDS, "EAIaIQobChMI_x"),
                row(2).with(Field.CHANNEL, null).with(Field.CLICK_IDS, ""));
        assertThat(List.of(table.channel(0), table.channel(1))).containsExactly("gclid", "Unassigned");
    }

    @Test
    void aSessionThatComesTwiceIsCountedTwiceAndUsedOnce() {
        taken(Map.of(Field.SOURCE, "source"), row(1).with(Field.CHANNEL, ""), row(1).with(Field.CHANNEL, ""));
        assertThat(ChannelsMade.of(seen.byRule().counts()).sessions()).isEqualTo(2);
        assertThat(setAside).extracting(SetAside::finding).containsExactly(Finding.SESSION_TWICE);
    }
}
