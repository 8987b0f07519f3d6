package dev.tributary.ihcapi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.MadeJourneys;
import dev.tributary.testing.ReferenceData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneysFileTest {
    private static final String ROW = """
            {"conversion_id":"c1","session_id":"s1","timestamp":"2023-09-01 13:01:28","channel_label":"A",\
            "holder_engagement":1,"closer_engagement":0,"conversion":1,"impression_interaction":0}""";

    @Test
    void aFileHoldsOneSessionALineInTheContractsOrder() throws IOException {
        assertThat(written(MadeJourneys.ofSizes(2), Redistribution.NONE)).isEqualTo("""
                        {"customer_journeys":[
                        {"conversion_id":"c0000000","session_id":"s0","timestamp":"2023-09-01 09:01:28",\
                        "channel_label":"Channel 0","holder_engagement":1,"closer_engagement":1,"conversion":0,\
                        "impression_interaction":0},
                        {"conversion_id":"c0000000","session_id":"s1","timestamp":"2023-09-01 09:01:29",\
                        "channel_label":"Channel 1","holder_engagement":0,"closer_engagement":0,"conversion":1,\
                        "impression_interaction":0}
                        ]}
                        """);
    }

    @Test
    void aRedistributionFollowsTheJourneys() throws IOException {
        Redistribution.Rule rule =
                new Redistribution.Rule(Redistribution.Direction.LATER_SESSIONS_ONLY, 0.1, Set.of("B", "A"));
        assertThat(written(List.of(), new Redistribution(Map.of(Phase.CLOSER, rule))))
                .endsWith("""
                        ],
                        "redistribution_parameter":{"closer":{"direction":"later_sessions_only",\
                        "receive_threshold":0.1,"redistribution_channel_labels":["A","B"]}}}
                        """);
    }

    @Test
    void theReferenceJourneysComeBackAsTheyWereWritten() throws IOException {
        List<Journey> journeys = ReferenceData.require().journeys().journeys();
        String file = written(journeys, Redistribution.NONE);
        List<Journey> back = read(file);
        assertThat(back).hasSize(1311);
        assertThat(written(back, Redistribution.NONE)).isEqualTo(file);
    }

    @Test
    void aBareListWithRowsInAnyOrderIsRead() throws IOException {
        String other = ROW.replace("\"c1\"", "\"c0\"");
        String earlier = ROW.replace("\"s1\"", "\"s0\"")
                .replace("13:01:28\"", "16:01:28 +0400\"")
                .replace("\"conversion\":1", "\"conversion\":0")
                .replace(",\"impression_interaction\":0", "");
        List<Journey> journeys = read("[" + ROW + "," + other + "," + earlier + "]");
        assertThat(journeys.stream().map(Journey::conversionId)).containsExactly("c0", "c1");
        assertThat(journeys.get(1).sessionId(0)).isEqualTo("s0");
        assertThat(journeys.get(1).millis(1) - journeys.get(1).millis(0)).isEqualTo(3_600_000);
    }

    @Test
    void whatElseTheFileHoldsIsPassedOver() throws IOException {
        String file = "{\"redistribution_parameter\":{\"closer\":[1]},\"customer_journeys\":[" + ROW + "],\"x\":[[]]}";
        assertThat(read(file)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"conversion\":1| \"conversion\":2| Row 2 of the journeys (conversion 'c1') needs 0 or 1 in 'conversion'",
                "\"conversion\":1| \"conversion\":true| needs 0 or 1 in 'conversion'",
                "\"conversion\":1| \"conversion\":NaN| not valid JSON",
                "\"conversion\":1| \"conversion\":0| Conversion 'c1' has 0 sessions with 'conversion' 1",
                "\"conversion\":1,| ``| (conversion 'c1') lacks 'conversion'",
                "\"s1\"| 7| needs a text in 'session_id'",
                "\"s1\"| \"\"| has an empty 'session_id'",
                "\"s1\"| \"s0\"| Conversion 'c1' holds session 's0' twice",
                "13:01:28| 13:01| 'timestamp' '2023-09-01 13:01'",
                "2023-09-01| 2023-02-30| 'timestamp' '2023-02-30 13:01:28'",
                "13:01:28| 24:00:00| 'timestamp'",
                "13:01:28| 00:00:01| 'conversion' 1 on a session that is not its last",
                "\"channel_label\"| \"chanel\"| has a field 'chanel' that is not known",
                "\"channel_label\"| \"session_id\"| Duplicate"
            })
    void aFaultIsToldWithItsPlace(String sound, String faulty, String told) {
        String first = ROW.replace("\"s1\"", "\"s0\"")
                .replace("13:01:28", "01:00:00")
                .replace("\"conversion\":1", "\"conversion\":0");
        String file = "{\"customer_journeys\":[" + first + ",\n" + ROW.replace(sound, faulty) + "]}";
        refused(file, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``| no list 'customer_journeys'",
                "{}| no list 'customer_journeys'",
                "7| no list 'customer_journeys'",
                "[] []| Something follows",
                "[7]| Row 1 of the journeys is not an object",
                "[| not valid JSON"
            })
    void aFileInAnotherFormIsRefused(String file, String told) {
        refused(file, told);
    }

    /**
     * The reader detects the encoding from the first bytes; an encoding with four bytes per character may then contain
     * no valid character.
     */
    @Test
    void bytesThatAreInNoEncodingAreAFaultOfTheFile() {
        for (String head : List.of("[\0\0\0", "\0\0\0[", "\0\0[\0", "\0[\0\0")) {
            byte[] bytes = (head + ROW + "]").getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> JourneysReader.read(new ByteArrayInputStream(bytes)))
                    .isInstanceOfSatisfying(
                            TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.SOURCE_DATA));
        }
    }

    @Test
    void aTimeThatCouldNotBeWrittenAgainIsRefused() {
        refused("[" + ROW.replace("2023-09-01 13:01:28", "9999-12-31 23:59:59 -1800") + "]", "'timestamp'");
        refused("[" + ROW.replace("2023-09-01 13:01:28", "0000-01-01 00:00:00 +00:01") + "]", "'timestamp'");
    }

    private static void refused(String file, String told) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.SOURCE_DATA))
                .hasMessageContaining(told);
    }

    private static List<Journey> read(String file) throws IOException {
        return JourneysReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(List<Journey> journeys, Redistribution redistribution) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JourneysWriter.write(out, journeys, redistribution);
        return out.toString(StandardCharsets.UTF_8);
    }
}
