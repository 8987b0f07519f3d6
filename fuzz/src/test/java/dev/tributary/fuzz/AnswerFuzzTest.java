package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.AnswerTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class AnswerFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("answers", new AnswerTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/json.dict")
    @FuzzTest
    void whateverTheServiceAnswersIsJudged(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
