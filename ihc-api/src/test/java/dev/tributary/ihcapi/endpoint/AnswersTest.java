package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers to valid journeys, in all request formats. */
class AnswersTest {
    private final IhcEndpoint endpoint = Endpoints.plain();
    private final Client client = new Client(endpoint);

    @AfterEach
    void stop() {
        endpoint.close();
    }

    /** The vendor's published request, with a second session that completes its journey. */
    @Test
    void thePublishedSampleRequestIsAnswered() {
        Client.Reply reply = client.post("""
                { "customer_journeys": [
                    { "conversion_id": "c1", "session_id": "s1", "timestamp": "2023-09-01 13:01:28",
                      "channel_label": "Direct Traffic", "holder_engagement": 1, "closer_engagement": 0,
                      "conversion": 0, "impression_interaction": 0 },
                    { "conversion_id": "c1", "session_id": "s2", "timestamp": "2023-09-02 08:15:00",
                      "channel_label": "Newsletter & Email", "holder_engagement": 1, "closer_engagement": 1,
                      "conversion": 1, "impression_interaction": 0 } ],
                  "redistribution_parameter": {
                    "initializer": { "direction": "earlier_sessions_only", "receive_threshold": 0,
                                     "redistribution_channel_labels": ["Direct Traffic"] },
                    "holder":      { "direction": "any_session", "receive_threshold": 0,
                                     "redistribution_channel_labels": ["Direct Traffic"] },
                    "closer":      { "direction": "later_sessions_only", "receive_threshold": 0.1,
                                     "redistribution_channel_labels": ["Direct Traffic"] } } }
                """);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().toString()).isEqualTo("""
                {"statusCode":200,"value":[\
                {"conversion_id":"c1","session_id":"s1","initializer":1.0,"holder":0.0,"closer":0.0,"ihc":0.3333},\
                {"conversion_id":"c1","session_id":"s2","initializer":0.0,"holder":1.0,"closer":1.0,"ihc":0.6667}],\
                "partialFailureErrors":[]}""");
    }

    @Test
    void aRedistributionChangesTheNumbers() {
        String plain = Rows.request(Rows.pair("c"));
        String rules = """
                ,"redistribution_parameter":{"initializer":{"direction":"any_session","receive_threshold":0,\
                "redistribution_channel_labels":["Email"]},"closer":{"direction":"later_sessions_only",\
                "receive_threshold":0,"redistribution_channel_labels":["Email"]}}}""";
        String redistributed = plain.substring(0, plain.length() - 1) + rules;
        assertThat(client.post(plain).number(0, "closer")).isBetween(0.2, 0.3);
        assertThat(client.post(redistributed).number(0, "closer")).isZero();
        assertThat(client.post(redistributed).number(0, "initializer")).isEqualTo(1);
        assertThat(client.post(redistributed).sum("ihc")).isCloseTo(1, within(1e-9));
    }

    @Test
    void rowsComeBackInTheOrderInWhichTheyCameHoweverJourneysAreMixed() {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, 30).forEach(k -> rows.addAll(Rows.pair("c" + k)));
        String inOrder = client.post(Rows.request(rows)).body().path("value").toString();
        List<Integer> indexes =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(indexes, new Random(3));
        Client.Reply mixed =
                client.post(Rows.request(indexes.stream().map(rows::get).toList()));
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode expected = mapper.createArrayNode();
        indexes.forEach(index -> expected.add(mapper.readTree(inOrder).get(index)));
        assertThat(mixed.status()).isEqualTo(200);
        assertThat(mixed.body().path("value")).isEqualTo(expected);
    }

    @Test
    void aTimeWithAnOffsetIsTheSameMoment() {
        String plain = Rows.request(Rows.pair("c"));
        String elsewhere = plain.replace("2023-09-01 10:00:00", "2023-09-01 14:00:00 +0400")
                .replace("2023-09-02 10:00:00", "2023-09-02 04:30:00 -05:30");
        assertThat(client.post(elsewhere)).isEqualTo(client.post(plain));
    }

    @Test
    void whatTheContractDoesNotHaveIsPassedOver() {
        String plain = Rows.request(Rows.pair("c"));
        String more = plain.replace("\"conversion\":", "\"note\":{\"a\":[1,{\"conversion_id\":\"x\"}]},\"conversion\":")
                .replace("{\"customer_journeys\"", "{\"version\":[{}],\"client\":null,\"customer_journeys\"");
        assertThat(client.post(more)).isEqualTo(client.post(plain));
    }

    @Test
    void theImpressionMarkMayBeLeftOutAndTheRulesMayBeNull() {
        String plain = Rows.request(Rows.pair("c"));
        String old = plain.replace(",\"impression_interaction\":0", "")
                .replace("{\"customer_journeys\"", "{\"redistribution_parameter\":null,\"customer_journeys\"");
        assertThat(client.post(old)).isEqualTo(client.post(plain));
    }

    @Test
    void idsComeBackAsTheyWereSentWhateverTheyHold() {
        JsonMapper mapper = JsonMapper.builder().build();
        List<String> ids = List.of(
                "\"}]}',--;DROP", "\u0000\u0001\n\r\t", "\u202Eevil\u2066", "😀é漢", " ", "\\u0041", "x".repeat(70_000));
        ObjectNode request = mapper.createObjectNode();
        ArrayNode rows = request.putArray("customer_journeys");
        ids.forEach(id -> rows.addObject()
                .put("conversion_id", id)
                .put("session_id", "s" + id)
                .put("timestamp", "2023-09-01 10:00:00")
                .put("channel_label", id)
                .put("holder_engagement", 1)
                .put("closer_engagement", 1)
                .put("conversion", 1));
        Client.Reply reply = client.post(request.toString());
        assertThat(reply.status()).isEqualTo(200);
        for (int k = 0; k < ids.size(); k++) {
            assertThat(reply.body().path("value").path(k).path("conversion_id").stringValue())
                    .isEqualTo(ids.get(k));
            assertThat(reply.body().path("value").path(k).path("session_id").stringValue())
                    .isEqualTo("s" + ids.get(k));
        }
    }

    @Test
    void smallNumbersAreWrittenWithoutAnExponent() {
        String far = Rows.request(List.of(
                Rows.row("c", "s1", "2023-09-01 10:00:00", "A", 0),
                Rows.row("c", "s2", "2023-09-14 23:50:00", "B", 0),
                Rows.row("c", "s3", "2023-09-15 09:59:00", "C", 1)));
        String value = client.post(far).body().toString();
        assertThat(value).doesNotContainPattern("\\dE-");
    }

    @Test
    void noJourneysAreAllAttributed() {
        Client.Reply reply = client.post("{\"customer_journeys\":[]}");
        assertThat(reply.body().toString()).isEqualTo("{\"statusCode\":200,\"value\":[],\"partialFailureErrors\":[]}");
    }
}
