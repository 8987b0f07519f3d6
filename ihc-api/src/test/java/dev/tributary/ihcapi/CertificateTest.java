package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.RequestState;
import dev.tributary.ihcapi.packing.RequestLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host without a valid certificate of the service receives no request, and above all no key. */
class CertificateTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String HERE = "san=ip:127.0.0.1";

    @TempDir
    static Path folder;

    private static KeyStore keys;

    @BeforeAll
    static void makeCertificates() throws Exception {
        Path file = folder.resolve("keys.p12");
        certificate(file, "authority", "-ext", "bc:c");
        certificate(file, "good", "-ext", HERE, "-signer", "authority");
        certificate(file, "expired", "-ext", HERE, "-signer", "authority", "-startdate", "-9d", "-validity", "3");
        certificate(file, "elsewhere", "-ext", "san=dns:elsewhere.example", "-signer", "authority");
        certificate(file, "selfSigned", "-ext", HERE);
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
    }

    @Test
    void aCertificateThatIsValidForTheHostIsTrusted() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        assertThat(Scene.kind(run("good", asked))).isEqualTo(ProblemKind.AUTH);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "elsewhere", "selfSigned"})
    void aCertificateThatIsNotValidForTheHostEndsTheRunBeforeAnythingIsSent(String alias) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        JournalLog journal = new JournalLog();
        Runs.Run run = run(alias, asked, journal.oversight());
        assertThat(Scene.kind(run)).isEqualTo(ProblemKind.REMOTE);
        assertThat(Scene.message(run)).contains("127.0.0.1", "was not trusted", "certificate is not valid");
        assertThat(asked).hasValue(0);
        assertThat(run.usage().requestsSent()).isEqualTo(1);
        assertThat(journal.settled()).extracting(JournalLog.Settled::state).containsExactly(RequestState.REFUSED);
    }

    private static Runs.Run run(String alias, AtomicInteger asked) throws Exception {
        return run(alias, asked, new JournalLog().oversight());
    }

    /**
     * Runs a client that trusts the authority; the server presents one certificate, and counts the requests that it
     * could read.
     */
    private static Runs.Run run(String alias, AtomicInteger asked, Oversight oversight) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(showing(alias)));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        server.start();
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(trustingTheAuthority());
        try {
            String url = "https://127.0.0.1:" + server.getAddress().getPort();
            return Runs.run(url, MadeJourneys.ofSizes(2, 1), RequestLimits.SERVICE, patient(), oversight);
        } finally {
            SSLContext.setDefault(before);
            server.stop(0);
        }
    }

    private static ClientPolicy patient() {
        Duration ten = Duration.ofSeconds(10);
        return Runs.QUICK.with(new ClientPolicy.Deadlines(ten, ten, ten));
    }

    private static SSLContext showing(String alias) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, PASSWORD);
        one.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trustingTheAuthority() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void certificate(Path file, String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-alias",
                alias));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
