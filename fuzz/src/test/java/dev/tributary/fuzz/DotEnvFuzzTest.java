package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.DotEnvTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class DotEnvFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("env", new DotEnvTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/env.dict")
    @FuzzTest
    void everySettingIsReadOrItsLineIsTold(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
