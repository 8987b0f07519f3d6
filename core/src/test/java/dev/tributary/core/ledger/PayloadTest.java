package dev.tributary.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
    private static byte[] inflated(byte[] packed, int size) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] raw = new byte[size + 1];
        int length = 0;
        while (!inflater.finished()) {
            length += inflater.inflate(raw, length, raw.length - length);
        }
        inflater.end();
        return Arrays.copyOf(raw, length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 100_000})
    void bytesThatCannotBeMadeSmallerAreKeptWhole(int length) throws DataFormatException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertThat(inflated(Payload.copyOf(bytes).deflated(), length)).isEqualTo(bytes);
    }

    @Test
    void textIsKeptSmallerThanItIs() throws DataFormatException {
        byte[] text = "{\"conversion_id\":\"c1\"}".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Payload.copyOf(text).deflate().deflated();
        assertThat(packed.length).isLessThan(text.length / 20);
        assertThat(inflated(packed, text.length)).isEqualTo(text);
    }

    @Test
    void nobodyCanChangeTheBytes() {
        byte[] bytes = {1, 2, 3};
        Payload payload = Payload.copyOf(bytes);
        bytes[0] = 9;
        payload.toArray()[1] = 9;
        payload.deflated()[0] = 9;
        assertThat(payload.toArray()).containsExactly(1, 2, 3);
        assertThat(payload.deflated())
                .isEqualTo(Payload.copyOf(new byte[] {1, 2, 3}).deflated());
        assertThat(payload.buffer().isReadOnly()).isTrue();
        assertThat(payload.buffer().get(2)).isEqualTo((byte) 3);
        assertThat(payload.size()).isEqualTo(3);
    }

    @Test
    void theSameBytesAreTheSamePayloadAndAreShownByTheirNumber() {
        Payload payload = Payload.copyOf(new byte[] {1, 2});
        assertThat(payload)
                .isEqualTo(Payload.copyOf(new byte[] {1, 2}))
                .hasSameHashCodeAs(Payload.copyOf(new byte[] {1, 2}))
                .isNotEqualTo(Payload.copyOf(new byte[] {2, 1}))
                .hasToString("2 bytes");
        assertThat(payload.hashCode())
                .isNotEqualTo(Payload.copyOf(new byte[] {2, 1}).hashCode());
    }

    @Test
    void whatIsNotChangedStaysTheSameObject() {
        Payload payload = Payload.copyOf(new byte[] {1, 2});
        assertThat(payload.changed(same -> same)).isSameAs(payload);
        assertThat(payload.changed(other -> new byte[] {3})).isEqualTo(Payload.copyOf(new byte[] {3}));
    }
}
