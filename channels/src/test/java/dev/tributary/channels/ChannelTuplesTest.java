package dev.tributary.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.channels.rule.ChannelRules;
import dev.tributary.core.channel.TrafficSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The channels that the built-in rules make, one tuple a line in tuples.txt. */
class ChannelTuplesTest {
    private static final ChannelRules RULES =
            new ChannelSettings(Optional.empty(), Map.of(), List.of("www.shop.example")).load();

    /** A line of the file. */
    record Tuple(TrafficSource from, String channel) {
        static Tuple of(String line) {
            int arrow = line.lastIndexOf("->");
            String[] cells = line.substring(0, arrow).split("\\|", -1);
            return new Tuple(
                    new TrafficSource(
                            cells[0].strip(),
                            cells[1].strip(),
                            cells[2].strip(),
                            cells[3].strip(),
                            Arrays.stream(cells[4].strip().split(","))
                                    .filter(id -> !id.isEmpty())
                                    .toList()),
                    line.substring(arrow + 2).strip());
        }
    }

    static List<Tuple> tuples() throws IOException {
        try (InputStream in = ChannelTuplesTest.class.getResourceAsStream("tuples.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("->") && !line.startsWith("#"))
                    .map(Tuple::of)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tuples")
    void aTupleHasItsChannel(Tuple tuple) {
        assertThat(RULES.explain(tuple.from()))
                .satisfies(explained ->
                        assertThat(explained.channel()).as(explained.toString()).isEqualTo(tuple.channel()));
        assertThat(RULES.channel(tuple.from())).isEqualTo(tuple.channel());
    }

    @Test
    void thereAreTwoHundredTuplesAndEachChannelIsMade() throws IOException {
        assertThat(tuples()).hasSizeGreaterThan(200);
        assertThat(tuples())
                .extracting(Tuple::channel)
                .contains("Unassigned", "Cross-network", "Affiliates", "Audio", "SMS", "Mobile Push Notifications");
    }

    @Test
    void theTestsInTheBuiltInFileHold() {
        assertThat(RULES.test().failed()).isEmpty();
        assertThat(RULES.test().tests()).isGreaterThan(30);
    }
}
