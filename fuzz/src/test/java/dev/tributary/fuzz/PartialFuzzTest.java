package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.PartialTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class PartialFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("parts", new PartialTarget(), Limits.USUAL);

    @Timeout(30)
    @FuzzTest
    void whatSomeUsersComeToIsTheSameWrittenAndReadAgain(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
