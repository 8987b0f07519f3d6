package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.EndpointTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class EndpointFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("endpoint", new EndpointTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/http.dict")
    @FuzzTest
    void whateverAClientSendsNothingFails(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
