package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid journey fails without affecting others. */
class PartialFailureTest {
    private final IhcEndpoint endpoint = Endpoints.plain();
    private final Client client = new Client(endpoint);

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2023-09-02 10:00:00| 2023-09-02T10:00:00| 'timestamp' '2023-09-02T10:00:00'",
                "2023-09-02 10:00:00| yesterday| 'timestamp' 'yesterday'",
                "2023-09-02 10:00:00| 2023-02-30 10:00:00| 'timestamp'",
                "2023-09-02 10:00:00| 2023-08-31 10:00:00| not its last",
                "\"conversion\":1| \"conversion\":0| 0 sessions with 'conversion' 1",
                "\"conversion\":1| \"conversion\":true| needs 0 or 1 in 'conversion'",
                "\"conversion\":1| \"conversion\":{\"a\":[1]}| needs 0 or 1 in 'conversion'",
                "\"conversion\":1,| ``| lacks 'conversion'",
                "\"session_id\":\"bad-2\",| ``| lacks 'session_id'",
                "\"session_id\":\"bad-2\"| \"session_id\":7| needs a text in 'session_id'",
                "\"session_id\":\"bad-2\"| \"session_id\":\"\"| empty 'session_id'",
                "\"session_id\":\"bad-2\"| \"session_id\":\"\\ud800\"| needs a text in 'session_id'",
                "\"session_id\":\"bad-2\"| \"session_id\":\"bad-1\"| holds session 'bad-1' twice",
                "\"channel_label\":\"Search\"| \"channel_label\":null| needs a text in 'channel_label'",
                "\"channel_label\":\"Search\",| ``| lacks 'channel_label'",
                "\"holder_engagement\":1| \"holder_engagement\":\"1\"| needs 0 or 1 in 'holder_engagement'",
                "\"closer_engagement\":1| \"closer_engagement\":0.5| needs 0 or 1 in 'closer_engagement'",
                "\"impression_interaction\":0| \"impression_interaction\":2| needs 0 or 1 in 'impression_interaction'"
            })
    void theJourneyIsNamedWithWhatIsWrongAndTheOthersAreAnswered(String sound, String faulty, String told) {
        List<String> bad = Rows.pair("bad");
        List<String> rows = new ArrayList<>(Rows.pair("c1"));
        rows.add(bad.get(0));
        rows.add(bad.get(1).replace(sound, faulty));
        rows.addAll(Rows.pair("c2"));
        assertThat(rows.get(3)).isNotEqualTo(bad.get(1));

        Client.Reply reply = client.post(Rows.request(rows));

        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.statusCode()).isEqualTo(206);
        assertThat(reply.body().path("value").toString())
                .contains("c1-1", "c1-2", "c2-1", "c2-2")
                .doesNotContain("bad");
        assertThat(reply.sum("ihc")).isCloseTo(2, within(1e-9));
        assertThat(reply.body().path("partialFailureErrors")).hasSize(1);
        assertThat(reply.failure(0).path("conversion_id").asString()).isEqualTo("bad");
        assertThat(reply.failure(0).path("statusCode").asInt()).isEqualTo(406);
        assertThat(reply.failure(0).path("message").asString()).contains(told);
    }

    @Test
    void twoConversionRowsAreAFault() {
        List<String> rows = new ArrayList<>(Rows.pair("bad"));
        rows.set(0, rows.get(0).replace("\"conversion\":0", "\"conversion\":1"));
        Client.Reply reply = client.post(Rows.request(rows));
        assertThat(reply.failure(0).path("message").asString()).contains("2 sessions with 'conversion' 1");
    }

    @Test
    void whereAllFailTheListOfValuesIsEmpty() {
        Client.Reply reply = client.post(Rows.request(Rows.pair("bad")).replace("2023-", "20-"));
        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.body().path("value").isArray()).isTrue();
        assertThat(reply.body().path("value")).isEmpty();
        assertThat(reply.body().path("partialFailureErrors")).hasSize(1);
    }

    /** The journey to which they belong is unknown. */
    @Test
    void rowsThatNameNoConversionAreToldOnceWithoutAName() {
        List<String> rows = new ArrayList<>(Rows.pair("c1"));
        rows.add("7");
        rows.add("[{\"a\":1}]");
        rows.add(Rows.pair("c2").get(1).replace("\"conversion_id\":\"c2\",", ""));
        Client.Reply reply = client.post(Rows.request(rows));
        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.body().path("value")).hasSize(2);
        assertThat(reply.body().path("partialFailureErrors")).hasSize(1);
        assertThat(reply.failure(0).path("conversion_id").isNull()).isTrue();
        assertThat(reply.failure(0).path("message").asString()).contains("Row 3", "is not an object");
    }
}
