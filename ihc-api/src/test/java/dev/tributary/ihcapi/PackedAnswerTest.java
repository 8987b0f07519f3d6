package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Answers that are compressed, begin with a byte order mark, or have an encoding that was not requested. */
class PackedAnswerTest {
    private static final Map<String, String> GZIP = Map.of("Content-Encoding", "gzip");

    @Test
    void anAnswerThatComesZippedIsUnpacked() {
        try (FaultyService service = FaultyService.start(request -> {
            FaultyService.Act good = FaultyService.Act.good(request);
            return FaultyService.Act.raw(zipped(good.body()), GZIP);
        })) {
            assertThat(run(service).attributed()).isEqualTo(2);
        }
    }

    @Test
    void aZippedAnswerIsUnpackedNoFurtherThanAnAnswerMayBeLong() throws IOException {
        byte[] bomb = zipped(new byte[50 << 20]);
        assertThat(bomb.length).isLessThan(Runs.QUICK.maxAnswerBytes());
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.raw(bomb, GZIP))) {
            Runs.Run run = run(service);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(Scene.message(run)).contains("longer than allowed");
            assertThat(run.usage().journeysInDoubt()).isEqualTo(2);
            assertThat(service.requests()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatClaimsToBeZippedAndIsNotIsNoAnswer() {
        noAnswer(FaultyService.utf8("{}"), GZIP, "cannot be decompressed");
    }

    @Test
    void anAnswerPackedInAnotherWayIsNoAnswer() {
        noAnswer(new byte[] {1, 2, 3}, Map.of("Content-Encoding", "br"), "a content encoding that was not requested");
    }

    @Test
    void aRefusalIsHeardHoweverItIsPacked() {
        try (FaultyService service = FaultyService.start(
                request -> FaultyService.Act.says(403, "x").with(Map.of("Content-Encoding", "br")))) {
            assertThat(Scene.kind(run(service))).isEqualTo(ProblemKind.AUTH);
            assertThat(service.requests()).isEqualTo(1);
        }
    }

    @Test
    void aByteOrderMarkBeforeTheAnswerIsPassedOver() {
        try (FaultyService service = FaultyService.start(request -> {
            String good = new String(FaultyService.Act.good(request).body(), StandardCharsets.UTF_8);
            return FaultyService.Act.raw(FaultyService.utf8("\ufeff" + good), Map.of());
        })) {
            assertThat(run(service).attributed()).isEqualTo(2);
        }
    }

    @Test
    void bytesThatAreNoUtf8AreNoAnswer() {
        byte[] latin =
                "{\"statusCode\":200,\"value\":[],\"note\":\"sch\u00f6n\"}".getBytes(StandardCharsets.ISO_8859_1);
        noAnswer(latin, Map.of(), "not valid JSON");
    }

    private static void noAnswer(byte[] body, Map<String, String> headers, String what) {
        try (FaultyService service = FaultyService.start(request -> FaultyService.Act.raw(body, headers))) {
            Runs.Run run = run(service);
            assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
            assertThat(Scene.message(run)).contains(what);
            assertThat(service.requests()).isEqualTo(3);
        }
    }

    private static Runs.Run run(FaultyService service) {
        return Runs.run(service.url(), MadeJourneys.ofSizes(2, 1));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
