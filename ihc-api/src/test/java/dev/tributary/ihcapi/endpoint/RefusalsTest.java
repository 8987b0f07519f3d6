package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Phase;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All error statuses of the contract. */
class RefusalsTest {
    private static final String GOOD = Rows.request(Rows.pair("c"));
    private static final String RULES =
            "{\"redistribution_parameter\":%s," + GOOD.substring(1).replace("%", "%%");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``| no list 'customer_journeys'",
                "{}| no list 'customer_journeys'",
                "[]| no list 'customer_journeys'",
                "7| no list 'customer_journeys'",
                "{\"customer_journeys\":{}}| no list 'customer_journeys'",
                "{\"customer_journeys\":null}| no list 'customer_journeys'",
                "{\"customer_journeys\":[| not valid JSON",
                "{\"customer_journeys\":[{\"conversion_id\":| not valid JSON",
                "{\"customer_journeys\":[],\"customer_journeys\":[]}| Duplicate",
                "{\"customer_journeys\":[{\"conversion\":1,\"conversion\":1}]}| Duplicate",
                "{\"customer_journeys\":[{\"conversion\":NaN}]}| not valid JSON",
                "{\"customer_journeys\":[],\"x\":-Infinity}| not valid JSON",
                "{\"customer_journeys\":[]} {}| Something follows",
                "not json| not valid JSON"
            })
    void whatIsInvalidAsAWholeIsRefusedWithWhatIsWrong(String body, String told) {
        invalid(body, told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7| redistribution_parameter is not a mapping",
                "{\"closr\":{}}| did you mean closer?",
                "{\"closer\":[]}| redistribution_parameter.closer is not a mapping",
                "{\"closer\":{\"direction\":\"sideways\"}}| closer.direction is 'sideways'",
                "{\"closer\":{\"direction\":\"any_session\"}}| closer.receive_threshold is missing",
                "{\"closer\":{\"direction\":\"any_session\",\"receive_threshold\":2,"
                        + "\"redistribution_channel_labels\":[]}}| 2.0 is not in 0..1",
                "{\"closer\":{\"direction\":\"any_session\",\"receive_threshold\":1e999,"
                        + "\"redistribution_channel_labels\":[]}}| threshold",
                "{\"closer\":{\"direction\":\"any_session\",\"receive_threshold\":0,"
                        + "\"redistribution_channel_labels\":\"A\"}}| redistribution_channel_labels is missing or "
                        + "not a list",
                "{\"closer\":{\"direction\":\"any_session\",\"receive_threshold\":0,"
                        + "\"redistribution_channel_labels\":[1]}}| redistribution_channel_labels holds 1, no text",
                "{\"closer\":{\"direction\":\"any_session\",\"receive_threshold\":0,"
                        + "\"redistribution_channel_labels\":[\"A\\ud800r\"]}}| redistribution_channel_labels holds",
                "{\"closer\":{\"direction\":\"any_session\",\"receive_threshold\":0,"
                        + "\"redistribution_channel_labels\":[\"\\udc00\"]}}| , no text"
            })
    void aRedistributionThatMakesNoSenseIsRefusedByName(String rules, String told) {
        invalid(RULES.formatted(rules), told);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        body[GOOD.indexOf("Email")] = (byte) 0xff;
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            assertThat(new Client(endpoint).post(body).status()).isEqualTo(400);
        }
    }

    private static void invalid(String body, String told) {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            Client.Reply reply = new Client(endpoint).post(body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.message()).contains(told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?conv_type_id", "?conv_type_id=", "?conv_type_id=%20", "?other=1"})
    void aRequestWithoutAConversionTypeIsInvalid(String behind) {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            Client client = new Client(endpoint);
            Client.Reply reply = client.send(client.to(behind).POST(HttpRequest.BodyPublishers.ofString(GOOD)));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("conv_type_id");
        }
    }

    @Test
    void theConversionTypeChoosesTheModelAndAnUnknownOneIsInvalid() {
        try (IhcEndpoint endpoint =
                Endpoints.withModels(model("new customers", 1, 0, 0), model("größer & 50%", 0, 0, 1))) {
            Client client = new Client(endpoint);
            HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(GOOD);
            assertThat(client.send(client.to("?conv_type_id=new%20customers").POST(body))
                            .number(0, "ihc"))
                    .isEqualTo(1);
            assertThat(client.send(client.to("?x=1&conv_type_id=gr%C3%B6%C3%9Fer+%26+50%25")
                                    .POST(body))
                            .number(0, "ihc"))
                    .isLessThan(0.5);
            Client.Reply unknown =
                    client.send(client.to("?conv_type_id=default").POST(body));
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.message()).contains("'default'");
        }
    }

    private static IhcModel model(String type, double initializer, double holder, double closer) {
        IhcModel usual = DefaultModel.create();
        return new IhcModel(
                type,
                Map.of(Phase.INITIALIZER, initializer, Phase.HOLDER, holder, Phase.CLOSER, closer),
                Map.of(),
                usual.gapCurve(),
                usual.closerCurve(),
                "made for a test");
    }

    @Test
    void twoModelsForOneConversionTypeAreAMistake() {
        Assertions.assertThatThrownBy(() -> ServedModels.of(List.of(model("a", 1, 0, 0), model("a", 0, 0, 1))))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.USAGE));
    }

    @Test
    void moreThanAHundredJourneysAreRefused() {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            Client client = new Client(endpoint);
            assertThat(client.post(Rows.request(Rows.singles(100))).status()).isEqualTo(200);
            Client.Reply reply = client.post(Rows.request(Rows.singles(101)));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("more than 100 customer journeys");
        }
    }

    @Test
    void moreSessionsThanTheLimitAreRefused() {
        try (IhcEndpoint endpoint = Endpoints.plain();
                IhcEndpoint small = Endpoints.of(RequestLimits.TEST_ACCOUNT)) {
            assertThat(new Client(endpoint).post(Rows.request(Rows.chain(3000))).status())
                    .isEqualTo(200);
            assertThat(new Client(endpoint).post(Rows.request(Rows.chain(3001))).message())
                    .contains("more than 3000 sessions");
            assertThat(new Client(small).post(Rows.request(Rows.chain(200))).status())
                    .isEqualTo(200);
            Client.Reply reply = new Client(small).post(Rows.request(Rows.chain(201)));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("more than 200 sessions");
        }
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        try (IhcEndpoint endpoint = Endpoints.plain()) {
            Client client = new Client(endpoint);
            String padded = GOOD + " ".repeat(ReceivedBody.MOST_BYTES - GOOD.length());
            assertThat(client.post(padded).status()).isEqualTo(200);
            assertThat(client.post(padded + " ").status()).isEqualTo(413);
            assertThat(client.post(padded + padded).status()).isEqualTo(413);
        }
    }

    @Test
    void aboveTheRateAClientIsAskedForPatience() {
        try (IhcEndpoint endpoint = Endpoints.withRate(0.01)) {
            Client client = new Client(endpoint);
            assertThat(client.post(GOOD).status()).isEqualTo(200);
            Client.Reply reply = client.post(GOOD);
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.body().toString()).isEqualTo("{\"message\":\"Too Many Requests\"}");
            assertThat(Integer.parseInt(reply.retryAfter().orElseThrow())).isBetween(90, 100);
        }
    }

    /** No known model or request makes the engine's sums NaN, so this test uses a computation that fails. */
    @Test
    void aFaultOfTheEngineIsTold500AndNoMore() {
        AtomicReference<RuntimeException> heard = new AtomicReference<>();
        AtomicBoolean sound = new AtomicBoolean();
        EndpointSettings settings =
                new EndpointSettings(0, ServedModels.of(List.of()), RequestLimits.SERVICE, Optional.empty(), List.of());
        Computation computation = new Computation(settings.limits());
        SharedState shared = new SharedState(
                settings,
                Endpoints.USUAL,
                (body, model) -> {
                    if (!sound.getAndSet(true)) {
                        throw new IllegalStateException("the shares of a journey sum to NaN");
                    }
                    return computation.answer(body, model);
                },
                heard::set);
        try (IhcEndpoint endpoint = IhcEndpoint.open(shared, settings.port())) {
            Client client = new Client(endpoint);
            Client.Reply reply = client.post(GOOD);
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.message()).doesNotContain("Exception", "dev.tributary", "NaN");
            assertThat(heard.get()).isInstanceOf(IllegalStateException.class);
            assertThat(client.post(GOOD).status()).isEqualTo(200);
        }
    }
}
