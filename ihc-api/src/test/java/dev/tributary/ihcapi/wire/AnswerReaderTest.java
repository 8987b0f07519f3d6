package dev.tributary.ihcapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final String ANSWER = """
            {"statusCode":206,"value":[{"conversion_id":"c1","session_id":"s1","initializer":1.0,"holder":0.149,
            "closer":0.499,"ihc":0.5388}],"partialFailureErrors":[{"journeyId":"c2","error":{"code":406}},"odd"],
            "somethingNew":[1]}""";

    @Test
    void whatIsNotKnownIsPassedOver() {
        Answer.Read read = (Answer.Read) read(ANSWER);
        assertThat(read.statusCode()).hasValue(206);
        assertThat(read.values().orElseThrow()).hasSize(1);
        assertThat(read.values().orElseThrow().get(0).share().ihc()).isEqualTo(0.5388);
        assertThat(read.failures()).hasSize(2);
        assertThat(read.failures().get(0).conversionId()).contains("c2");
        assertThat(read.failures().get(0).reason()).contains("406");
        assertThat(read.failures().get(1).reason()).isEqualTo("odd");
    }

    @Test
    void noBodyWhateverMakesTheReaderFail() {
        Random random = new Random(11);
        byte[] sound = ANSWER.getBytes(StandardCharsets.UTF_8);
        String marks = "{}[]\",:0123456789.eE-+ntfN\\u\u0000\u0080";
        for (int round = 0; round < 20_000; round++) {
            byte[] body = sound.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                body[random.nextInt(body.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
            }
            assertThat(AnswerReader.read(new ByteArrayInputStream(body, 0, 1 + random.nextInt(body.length))))
                    .isInstanceOf(Answer.class);
        }
        assertThat(read("[".repeat(100_000))).isInstanceOf(Answer.Unexpected.class);
        assertThat(read("{\"statusCode\":" + "9".repeat(100_000) + "}")).isInstanceOf(Answer.Unexpected.class);
    }

    @Test
    void whatTheServiceSaysIsCutAndCleaned() {
        assertThat(ServiceText.shown("a\u001b[31mb\u202ec\r\nd")).isEqualTo("a[31mbc  d");
        assertThat(ServiceText.shown("\ud83d\ude00".repeat(300)))
                .hasSize(2 * 199 + 1)
                .endsWith("…");
    }

    private static Answer read(String body) {
        return AnswerReader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
