package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressAndKeyTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.example.org, https://api.example.org/v1/compute_ihc",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080/v1/compute_ihc",
        "http://[::1]:9, http://[::1]:9/v1/compute_ihc",
        "HTTP://LocalHost/v1, http://localhost/v1/compute_ihc",
        "https://api.example.org/v2/compute_ihc, https://api.example.org/v2/compute_ihc",
        "https://api.example.org/a/b/, https://api.example.org/a/b/compute_ihc"
    })
    void anAddressIsCompletedWithTheEndpoint(String given, String completed) {
        assertThat(ServiceUrl.of(given)).hasToString(completed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.org",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org/",
                "file:///v1/compute_ihc",
                "https:///compute_ihc",
                "https://user:hunter2@api.example.org",
                "https://api.example.org/#hunter2",
                "https://api.example.org/?a=hunter2",
                "api.example.org",
                "",
                "https://a b"
            })
    void anAddressThatIsNotSafeIsRefused(String given) {
        assertThatThrownBy(() -> ServiceUrl.of(given))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.USAGE))
                .hasMessageContaining("https://api.ihc-attribution.com")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void theConversionTypeIsEncoded() {
        assertThat(ServiceUrl.DEFAULT.compute("new & old/ü+"))
                .hasToString(
                        "https://api.ihc-attribution.com/v1/compute_ihc" + "?conv_type_id=new%20%26%20old%2F%C3%BC%2B");
    }

    @Test
    void aKeyLosesOneNewlineAndShowsItselfToNobody() {
        ApiKey key = ApiKey.of("canary-4711\n");
        assertThat(sent(key)).isEqualTo("canary-4711");
        assertThat(key).hasToString("***");
        assertThat(new Access(ServiceUrl.DEFAULT, key).toString()).doesNotContain("canary");
        assertThat(key.hideIn("no canary-4711 here")).isEqualTo("no *** here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "canary 1", "canary\n\n", "canary\u0007", "canary\tx", " canary", "canäry"})
    void aKeyThatIsNoHeaderIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> ApiKey.of(text))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.USAGE))
                .hasMessageNotContainingAny("canary", "canäry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"changeme", "CHANGE_ME", "<your-api-key>", "TODO"})
    void thePlaceholderOfATemplateIsNoKey(String text) {
        assertThatThrownBy(() -> ApiKey.of(text))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.USAGE))
                .hasMessageContaining("placeholder");
    }

    private static String sent(ApiKey key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost/"));
        key.sign(request);
        return request.build().headers().firstValue("x-api-key").orElseThrow();
    }
}
