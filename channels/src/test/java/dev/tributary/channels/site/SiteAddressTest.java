package dev.tributary.channels.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site in an address, as browsers, apps and strangers write it. */
class SiteAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a/b?c=d#e, example.org, /a/b",
        "HTTP://EXAMPLE.ORG, example.org, ''",
        "example.org, example.org, ''",
        "//example.org/a, example.org, /a",
        "https://example.org:8443/, example.org, /",
        "https://user:pass@example.org/, example.org, /",
        "https://a@b@example.org/, example.org, /",
        "https://example.org?x=@other.example, example.org, ''",
        "https://example.org./, example.org, /",
        "https://www.com/, www.com, /",
        "https://example.org\\@other.example/, example.org, /@other.example/",
        "https://bücher.example/, xn--bcher-kva.example, /",
        "https://XN--BCHER-KVA.example/, xn--bcher-kva.example, /",
        "android-app://com.google.android.gm/, com.google.android.gm, /",
        "android-app://com.google.android.gm, com.google.android.gm, ''",
        "https://[2001:DB8::1]:80/x, [2001:db8::1], /x",
        "http://192.168.0.1/x, 192.168.0.1, /x",
        "' \u200bhttps://example.org/\u0007', example.org, /",
        "https://example.org/a\tb, example.org, /ab"
    })
    void aSiteIsFound(String address, String host, String path) {
        assertThat(SiteAddress.of(address)).contains(new SiteAddress(host, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0001",
                "(direct)",
                "$direct",
                "null",
                "about:blank",
                "data:text/html,https://www.google.com/",
                "javascript:void(0)",
                "mailto:someone@google.com",
                "file:///etc/hosts",
                "chrome-extension://abc/page",
                "https://",
                "https:///path",
                "https://?q",
                "https://a..b/",
                "https://.google.com/",
                "https://-/",
                "https://[::1",
                "https://[google.com]/",
                "https://user@/",
                "https://goo gle.com/",
                "https://%77%77%77.google.com/",
                "https://google.com%2f.evil.example/",
                "xn--\ud800"
            })
    void whatHasNoSiteHasNone(String address) {
        assertThat(SiteAddress.of(address)).isEmpty();
    }

    @Test
    void aVeryLongAddressIsCut() {
        assertThat(SiteAddress.of("https://example.org/" + "a".repeat(1_000_000))
                        .orElseThrow()
                        .path())
                .hasSizeLessThan(2_001);
        assertThat(SiteAddress.of("https://" + "a".repeat(1_000_000) + ".example/"))
                .isEmpty();
        assertThat(SiteAddress.of("https://" + "a.".repeat(500) + "example/")).isEmpty();
    }

    @Test
    void anyTextHasASiteOrNone() {
        Random random = new Random(18);
        String alphabet = "aA.:/@?#[]\\%- \u00e4\u3002\ud83d\ude00\u0000\u202e(_$1";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "");
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Optional<SiteAddress> site = SiteAddress.of(text.toString());
            site.ifPresent(one ->
                    assertThat(one.host()).as(text.toString()).isNotEmpty().matches("[a-z0-9._-]+|\\[[0-9a-f:.%]+]"));
        }
    }
}
