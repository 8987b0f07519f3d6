package dev.tributary.core.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that differ in nothing that rules see are the same tuple. */
class TupleBytesTest {
    private static TrafficSource read(String source, String referrer, String clickIds) {
        TupleBytes tuple = new TupleBytes();
        tuple.begin();
        tuple.add(new Utf8().set(source));
        tuple.add(new Utf8().set("cpc"));
        tuple.add(new Utf8().set(""));
        tuple.addReferrer(new Utf8().set(referrer));
        tuple.addClickIds(new Utf8().set(clickIds));
        return TupleBytes.read(tuple.bytes(), 0, tuple.length());
    }

    @Test
    void whatWasAddedIsReadAgain() {
        assertThat(read("gö", "https://a.example/b", "gclid"))
                .isEqualTo(new TrafficSource("gö", "cpc", "", "https://a.example/b", List.of("gclid")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b/c/d/e?f=g#h, https://a.example/b/c",
        "https://a.example?f=/g/h, https://a.example",
        "https://a.example/#/b/c, https://a.example/",
        "//a.example/b/c/d, //a.example/b/c",
        "a.example/b/c/d, a.example/b/c",
        "android-app://com.example/, android-app://com.example/",
        "'', ''"
    })
    void ofAReferrerTheSiteAndTheBeginningOfThePathAreSeen(String referrer, String seen) {
        assertThat(read("", referrer, "").referrer()).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gclid | gclid",
                "gclid,fbclid | gclid fbclid",
                "gclid; fbclid | gclid fbclid",
                "gclid fbclid | gclid fbclid",
                "gclid=abc | gclid",
                "gclid=abc&fbclid=d-e_f | gclid fbclid",
                "gclid=&fbclid=def | fbclid",
                "{\"gclid\": \"abc\", \"fbclid\": null, \"msclkid\": \"\"} | gclid",
                "[\"gclid\", \"li_fat_id\"] | gclid li_fat_id",
                "gclid,gclid | gclid",
                "?gclid=a | gclid",
                "&&,; | ``",
                "`` | ``"
            })
    void ofClickIdsTheNamesAreSeenWhereTheyHaveAValue(String cell, String names) {
        assertThat(String.join(" ", read("", "", cell).clickIds())).isEqualTo(names);
    }

    @Test
    void anAddressHasItsClickIdsInItsQuery() {
        assertThat(read("", "", "https://shop.example/?utm_source=x&gclid=abc").clickIds())
                .contains("gclid");
    }

    @Test
    void aVeryLongPartIsCutAndAnyBytesCanBeRead() {
        String text = "x".repeat(100_000);
        assertThat(read(text, text, text).source()).hasSize(TupleBytes.LONGEST);
        Random random = new Random(18);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(3 * TupleBytes.LONGEST)];
            random.nextBytes(bytes);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = bytes[at] == 0 ? 1 : bytes[at];
            }
            TupleBytes tuple = new TupleBytes();
            tuple.begin();
            for (int part = 0; part < 3; part++) {
                tuple.add(new Utf8().set(bytes, 0, bytes.length));
            }
            tuple.addReferrer(new Utf8().set(bytes, 0, bytes.length));
            tuple.addClickIds(new Utf8().set(bytes, 0, bytes.length));
            assertThat(TupleBytes.read(tuple.bytes(), 0, tuple.length()).clickIds())
                    .allMatch(name -> name.matches("\\w+"));
            assertThat(Arrays.copyOf(tuple.bytes(), tuple.length()))
                    .hasSizeLessThanOrEqualTo(5 * TupleBytes.LONGEST + 5);
        }
    }
}
