package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.RequestTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class RequestFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("requests", new RequestTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/json.dict")
    @FuzzTest
    void whateverIsAskedIsUnderstoodOrRefused(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
