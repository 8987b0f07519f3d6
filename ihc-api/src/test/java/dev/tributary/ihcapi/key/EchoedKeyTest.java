package dev.tributary.ihcapi.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The key is detected in every form in which it may be returned. */
class EchoedKeyTest {
    private static final String KEY = "q%2F/\"\\&<k'e+y=4711-abcdefgh";

    private static String each(Function<Character, String> form) {
        return KEY.chars().mapToObj(c -> form.apply((char) c)).collect(Collectors.joining());
    }

    static Stream<Arguments> forms() {
        Base64.Encoder base64 = Base64.getEncoder();
        return Stream.of(
                Arguments.of("as it is", KEY),
                Arguments.of("percent signs", each(c -> "%%%02X".formatted((int) c))),
                Arguments.of(
                        "small percent signs", each(c -> Character.isLetter(c) ? "" + c : "%%%02x".formatted((int) c))),
                Arguments.of(
                        "JSON", KEY.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/")),
                Arguments.of("JSON by numbers", each(c -> "\\u%04x".formatted((int) c))),
                Arguments.of(
                        "HTML",
                        KEY.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace("\"", "&quot;")
                                .replace("'", "&#39;")),
                Arguments.of("HTML by numbers", each(c -> "&#x%x;".formatted((int) c))),
                Arguments.of("in Base64", base64.encodeToString(KEY.getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "in Base64 behind one", base64.encodeToString(("u" + KEY).getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "in Base64 with a name",
                        base64.encodeToString(("u:" + KEY + "!").getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "in Base64 of addresses",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(KEY.getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aKeyIsHiddenInEveryForm(String what, String form) {
        EchoedKey key = new EchoedKey(KEY);
        for (String text : new String[] {form, "x-api-key: " + form + "\n", "é" + form + form + "é", "<p>" + form}) {
            String hidden = key.hideIn(text);
            assertThat(hidden).as(what).contains("***").hasSizeLessThan(text.length());
            assertThat(hidden).as(what).doesNotContain(form).doesNotContain(form.substring(2, form.length() - 4));
        }
        assertThat(key.hideIn("a" + form + "b" + form + "c")).startsWith("a").endsWith("c");
    }

    @Test
    void aTextWithoutItStaysTheSameArray() {
        EchoedKey key = new EchoedKey("abcdefgh12345678");
        byte[] text = "{\"a\": \"abcdefgh1234567\", \"b\": \"%61%6\\u00&#12\"}\\".getBytes(StandardCharsets.UTF_8);
        assertThat(key.hideIn(text)).isSameAs(text);
        assertThat(key.isIn(text)).isFalse();
    }

    @Test
    void aKeyOfDigitsIsNotTakenOutOfLongerNumbers() {
        EchoedKey key = new EchoedKey("12345678");
        assertThat(key.hideIn("0.12345678, 123456789, 1234567812345678")).doesNotContain("***");
        assertThat(key.hideIn("key 12345678, \"12345678\"")).isEqualTo("key ***, \"***\"");
    }

    @Test
    void anyBytesWhateverAreReadToTheirEnd() {
        EchoedKey key = new EchoedKey("%u&#\\x1a0");
        SplittableRandom random = new SplittableRandom(14);
        String letters = "%u&#\\x1a0;25amp";
        for (int text = 0; text < 20_000; text++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte)
                        (random.nextInt(8) == 0
                                ? random.nextInt(256)
                                : letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(key.hideIn(bytes)).isNotNull();
        }
    }
}
