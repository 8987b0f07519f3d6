package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.AnswersFileTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class AnswersFileFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("answers-file", new AnswersFileTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/json.dict")
    @FuzzTest
    void storedAnswersAreReadOrTheirLineIsTold(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
