package dev.tributary.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each tuple is asked once, and what no rule takes is counted. */
class RuleChannelsTest {
    private final List<TrafficSource> asked = new ArrayList<>();
    private final RuleChannels<String> channels = new RuleChannels<>(this::made, UnaryOperator.identity());

    private String made(TrafficSource from) {
        asked.add(from);
        return from.source().startsWith("known") ? "By rule" : ChannelMaker.UNASSIGNED;
    }

    private String channel(String source, String referrer) {
        add(channels.begin(), source, referrer);
        return channels.channel();
    }

    private ChannelsMade counts() {
        return ChannelsMade.of(channels.counts());
    }

    private static MetTuple<String> met(MetTuples<String> tuples, String source) {
        add(tuples.begin(), source, "");
        return tuples.tuple();
    }

    private static void add(TupleBytes tuple, String source, String referrer) {
        tuple.add(new Utf8().set(source));
        tuple.add(new Utf8().set(""));
        tuple.add(new Utf8().set(""));
        tuple.addReferrer(new Utf8().set(referrer));
        tuple.addClickIds(new Utf8().set(""));
    }

    @Test
    void aTupleIsAskedOnceAndItsSessionsAreCounted() {
        assertThat(channel("known", "")).isEqualTo("By rule");
        assertThat(channel("known", "")).isEqualTo("By rule");
        assertThat(channel("strange", "https://a.example/x/y/z1")).isEqualTo("Unassigned");
        assertThat(channel("strange", "https://a.example/x/y/z2")).isEqualTo("Unassigned");
        assertThat(channel("strange", "https://a.example/other")).isEqualTo("Unassigned");
        assertThat(asked).hasSize(3);
        assertThat(counts())
                .isEqualTo(new ChannelsMade(
                        5,
                        3,
                        0,
                        3,
                        1,
                        List.of(new ChannelsMade.Unassigned(
                                new TrafficSource("strange", "", "", "https://a.example", List.of()), 3))));
    }

    @Test
    void aTupleThatSeveralThreadsHaveMetIsAskedOnceAndCountedWithItsSessionsAlone() {
        MetTuples<String> first = new MetTuples<>();
        MetTuples<String> second = new MetTuples<>();
        MetTuple<String> known = met(first, "known");
        assertThat(met(first, "known")).isSameAs(known);

        assertThat(channels.channel(known)).isEqualTo("By rule");
        assertThat(channels.channel(met(second, "known"))).isEqualTo("By rule");
        assertThat(channel("known", "")).isEqualTo("By rule");
        assertThat(channels.channel(met(second, "strange"))).isEqualTo("Unassigned");
        channels.count(met(second, "strange"));

        assertThat(asked).hasSize(2);
        ChannelsMade counts = counts();
        assertThat(counts.sessions()).isEqualTo(2);
        assertThat(counts.unassigned()).isEqualTo(1);
        assertThat(counts.tuples()).isEqualTo(2);
    }

    @Test
    void aThreadThatHasMetTooManyTuplesBeginsAnewAndFindsTheSameChannels() {
        MetTuples<String> tuples = new MetTuples<>();
        for (int round = 0; round < 2; round++) {
            for (int tuple = 0; tuple < 150_000; tuple++) {
                MetTuple<String> met = met(tuples, (tuple % 2 == 0 ? "known " : "strange ") + tuple);
                assertThat(channels.channel(met)).isEqualTo(tuple % 2 == 0 ? "By rule" : "Unassigned");
                channels.count(met);
            }
        }
        assertThat(asked).hasSize(150_000);
        assertThat(counts().sessions()).isEqualTo(300_000);
        assertThat(counts().beyond()).isZero();
    }

    @Test
    void theTwentyMostFrequentAreListedMostFrequentFirst() {
        for (int tuple = 0; tuple < 30; tuple++) {
            for (int session = 0; session <= tuple; session++) {
                channel("s" + tuple, "");
            }
        }
        ChannelsMade counts = counts();
        assertThat(counts.unassignedTuples()).isEqualTo(30);
        assertThat(counts.unassigned()).isEqualTo(30 * 31 / 2);
        assertThat(counts.most()).hasSize(20);
        assertThat(counts.most().get(0))
                .isEqualTo(new ChannelsMade.Unassigned(new TrafficSource("s29", "", "", "", List.of()), 30));
    }

    @Test
    void beyondWhatIsRememberedSessionsAreCountedAllTheSame() {
        for (int tuple = 0; tuple < RuleChannels.MOST + 10; tuple++) {
            channel("known " + tuple, "");
        }
        channel("known " + (RuleChannels.MOST + 5), "");
        assertThat(counts().sessions()).isEqualTo(RuleChannels.MOST + 11);
        assertThat(counts().tuples()).isEqualTo(RuleChannels.MOST);
        assertThat(counts().beyond()).isEqualTo(11);
    }

    @Test
    void longTuplesTakeNoMoreMemoryThanManyShortOnes() {
        String most = "known " + "x".repeat(900);
        for (int tuple = 0; tuple < 40_000; tuple++) {
            channel(most + tuple, "");
        }
        assertThat(counts().tuples()).isLessThan(RuleChannels.MOST_BYTES / 900);
        assertThat(counts().tuples() + counts().beyond()).isEqualTo(40_000);
    }

    @Test
    void noSessionIsNothing() {
        assertThat(counts()).isEqualTo(ChannelsMade.NONE);
    }
}
