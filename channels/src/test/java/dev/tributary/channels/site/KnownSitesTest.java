package dev.tributary.channels.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the built-in lists say of the sites in the lists of other products; where they differ, why. */
class KnownSitesTest {
    private static final String LISTS = "channel_lists";
    private static final double MOST_DIFFERENT = 0.02;

    private static final String PAYMENT =
            "a page for payment or login is never a referrer, and so no shop and no network";
    private static final String FRAME = "a frame for advertisements is none of what its owner is";
    private static final String MAIL = "people come from their mailbox, and not from a search";
    private static final String VIDEO = "a video site is asked before the networks";
    private static final String AI = "an assistant is asked before the search engines";
    private static final String NETWORK = "a social network is asked before its own search";
    private static final String NEWS = "a site of news";
    private static final String HOSTING = "a place where anybody has sites or files";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("aax-us-east.amazon-adsystem.com", FRAME),
            Map.entry("aax.amazon-adsystem.com", FRAME),
            Map.entry("checkout.shopify.com", PAYMENT),
            Map.entry("checkout.stripe.com", PAYMENT),
            Map.entry("stripe", PAYMENT),
            Map.entry("stripe.com", PAYMENT),
            Map.entry("shop.app", PAYMENT),
            Map.entry("id.twitch.tv", PAYMENT),
            Map.entry("login.live.com", PAYMENT),
            Map.entry("email.seznam.cz", MAIL),
            Map.entry("mail.rambler.ru", MAIL),
            Map.entry("mail.yandex.ru", MAIL),
            Map.entry("cnn", NEWS),
            Map.entry("www.cnn.com", NEWS),
            Map.entry("s3.amazonaws.com", HOSTING),
            Map.entry("sites.google.com", HOSTING),
            Map.entry("viadeo.journaldunet.com", "a network for work of former times, and no video site"),
            Map.entry("youtube.com", VIDEO),
            Map.entry("youtu.be", VIDEO),
            Map.entry("vimeo.com", VIDEO),
            Map.entry("chat.openai.com", AI),
            Map.entry("chatgpt.com", AI),
            Map.entry("www.perplexity.ai", AI),
            Map.entry("you.com", AI),
            Map.entry("digg.com", NETWORK),
            Map.entry("www.facebook.com", NETWORK),
            Map.entry("friendfeed.com", NETWORK),
            Map.entry("searchservice.myspace.com", NETWORK),
            Map.entry(
                    "android-app//com.google.android.googlequicksearchbox/https/www.google.com",
                    "not the address of an app: a colon is missing"));

    private static final SiteTable SITES = builtIn();

    private static SiteTable builtIn() {
        SiteLists lists = new SiteLists();
        for (SiteKind kind : SiteKind.values()) {
            lists.addBuiltIn(kind, bytes(kind));
        }
        return lists.table();
    }

    private static byte[] bytes(SiteKind kind) {
        try (InputStream in = ChannelSettings.class.getResourceAsStream(kind.label() + ".txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SiteKind kind(SiteTable sites, String source) {
        return sites.ofSource(source).map(SiteMatch::kind).orElse(SiteKind.NONE);
    }

    /** Fails where more differ than may, or one differs without a reason. */
    private static void compare(SiteTable sites, Map<String, SiteKind> wanted) {
        List<String> unexplained = new ArrayList<>();
        int different = 0;
        for (Map.Entry<String, SiteKind> one : wanted.entrySet()) {
            SiteKind found = kind(sites, one.getKey());
            if (found != one.getValue()) {
                different++;
                if (!REASONS.containsKey(one.getKey())) {
                    unexplained.add(one.getKey() + " is " + found + ", not " + one.getValue());
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat((double) different / wanted.size()).isLessThanOrEqualTo(MOST_DIFFERENT);
    }

    private static Map<String, SiteKind> ga4() throws IOException {
        Map<String, SiteKind> wanted = new TreeMap<>();
        Files.readAllLines(ReferenceData.require().ofFormat(LISTS, "ga4_source_categories.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> wanted.put(
                        cells[0],
                        SiteKind.of(cells[1].replace("SOURCE_CATEGORY_", "").toLowerCase(Locale.ROOT))
                                .orElseThrow()));
        return wanted;
    }

    /** Returns the hosts of a list of Matomo's, which has other entries beside those of {@code urls}. */
    private static Map<String, SiteKind> matomo(String file, SiteKind kind) throws IOException {
        Pattern host = Pattern.compile(kind == SiteKind.SEARCH ? " {6}- '?([^']+)'?" : " {2}- '?([^']+)'?");
        Map<String, SiteKind> wanted = new TreeMap<>();
        String section = "    urls:";
        for (String line : Files.readAllLines(ReferenceData.require().ofFormat(LISTS, file))) {
            section = line.matches(" {4}\\w+:.*") ? line : section;
            var entry = host.matcher(line);
            if (section.equals("    urls:") && entry.matches()) {
                wanted.put(entry.group(1).replace(".{}", ".de").replace("{}.", "us."), kind);
            }
        }
        return wanted;
    }

    @Test
    void theSourcesOfGa4HaveTheirKind() throws IOException {
        Map<String, SiteKind> wanted = ga4();
        assertThat(wanted).hasSize(819);
        compare(SITES, wanted);
    }

    @Test
    void theHostsOfMatomosListsHaveTheirKind() throws IOException {
        Map<String, SiteKind> engines = matomo("matomo_SearchEngines.yml", SiteKind.SEARCH);
        assertThat(engines).hasSizeGreaterThan(600);
        compare(SITES, engines);
        Map<String, SiteKind> networks = matomo("matomo_Socials.yml", SiteKind.SOCIAL);
        assertThat(networks).hasSizeGreaterThan(200);
        compare(SITES, networks);
        Map<String, SiteKind> assistants = matomo("matomo_AIAssistants.yml", SiteKind.AI);
        assertThat(assistants).hasSize(25);
        compare(SITES, assistants);
    }

    /** Without the built-in lists, so that each answer is from the file itself. */
    @Test
    void matomosListsAreReadAsTheyAre() throws IOException {
        Map<String, SiteKind> files = Map.of(
                "matomo_SearchEngines.yml",
                SiteKind.SEARCH,
                "matomo_Socials.yml",
                SiteKind.SOCIAL,
                "matomo_AIAssistants.yml",
                SiteKind.AI);
        for (Map.Entry<String, SiteKind> file : files.entrySet()) {
            SiteLists lists = new SiteLists();
            lists.add(
                    file.getValue(),
                    Files.readAllBytes(ReferenceData.require().ofFormat(LISTS, file.getKey())),
                    file.getKey());
            compare(lists.table(), matomo(file.getKey(), file.getValue()));
        }
    }

    @Test
    void withMatomosListsVideoSitesAndMailboxesStayWhatTheyAre() throws IOException {
        SiteLists lists = new SiteLists();
        for (SiteKind kind : SiteKind.values()) {
            lists.addBuiltIn(kind, bytes(kind));
        }
        lists.add(
                SiteKind.SOCIAL,
                Files.readAllBytes(ReferenceData.require().ofFormat(LISTS, "matomo_Socials.yml")),
                "Socials.yml");
        lists.add(
                SiteKind.SEARCH,
                Files.readAllBytes(ReferenceData.require().ofFormat(LISTS, "matomo_SearchEngines.yml")),
                "SearchEngines.yml");
        SiteTable sites = lists.table();
        assertThat(kind(sites, "youtube.com")).isEqualTo(SiteKind.VIDEO);
        assertThat(kind(sites, "mail.google.com")).isEqualTo(SiteKind.MAIL);
        assertThat(kind(sites, "gemini.google.com")).isEqualTo(SiteKind.AI);
        assertThat(kind(sites, "docs.google.com")).isEqualTo(SiteKind.NONE);
    }
}
