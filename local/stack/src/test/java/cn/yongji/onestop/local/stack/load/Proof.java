package cn.yongji.onestop.local.stack.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.load.Applicants.Filed;
import cn.yongji.onestop.local.stack.load.Bus.Said;
import cn.yongji.onestop.local.stack.sample.LedgerReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** That every fact of some cases is everywhere exactly once: on the bus, in the ledger, in the feeds. */
public final class Proof {
    private static final String APPROVAL = "/onestop/approval";
    private static final String INTAKE = "/onestop/intake";

    private final GatewayApi api;
    private final LedgerReader ledger;
    private final Collection<Said> approval;

    /** By what is on the bus now: nothing more may be under way. */
    public Proof(GatewayApi api, Bus bus) {
        this.api = api;
        this.ledger = new LedgerReader(api);
        this.approval = bus.read("onestop.approval");
    }

    public List<Said> saidOf(Filed filed) {
        return approval.stream()
                .filter(one -> one.subject().equals(filed.caseId()))
                .toList();
    }

    /** The project has this case and no other, and its events are numbered without a gap. */
    public void hasOneCase(Filed filed) throws StackFailure, InterruptedException {
        var cases = api.get("window1", "/v1/cases?projectId=" + filed.projectId())
                .body()
                .path("items");
        assertThat(cases.valueStream().map(one -> one.path("caseId").asString()))
                .containsExactly(filed.caseId());
        var said = saidOf(filed);
        assertThat(said.stream().map(Said::sequence))
                .as("numbers of what case %s said", filed.caseId())
                .containsExactlyElementsOf(upTo(said.size()));
    }

    /** The ledger has what the case said, in its order, once; and the chain holds. */
    public void isInTheLedgerOnce(Filed filed) throws Exception {
        var said = saidOf(filed).stream().map(Said::id).toList();
        var entries = Until.is(
                "the ledger of " + filed.projectId() + " to have all of " + said.size() + " events",
                () -> entriesOf(filed, APPROVAL),
                found -> found.size() >= said.size());
        assertThat(entries.stream().map(entry -> entry.path("eventId").asString()))
                .containsExactlyElementsOf(said);
        assertThat(entries.stream().map(entry -> entry.path("sequence").asLong()))
                .containsExactlyElementsOf(upTo(said.size()));
        var application = entriesOf(filed, INTAKE);
        assertThat(application.stream().map(entry -> entry.path("sequence").asLong()))
                .containsExactlyElementsOf(upTo(application.size()));
        assertThat(ledger.verification(filed.projectId()).path("valid").asBoolean())
                .isTrue();
    }

    private List<JsonNode> entriesOf(Filed filed, String source) throws StackFailure, InterruptedException {
        return ledger.entries(filed.projectId()).stream()
                .filter(entry -> entry.path("source").asString().equals(source)
                        && entry.path("subject").asString().equals(filed.caseId()))
                .toList();
    }

    /** The feed of a department has no hole, and each fact about its reviews of these cases is in it once. */
    public void isInTheFeedOnce(String department, Collection<Filed> filed) throws Exception {
        var cases = filed.stream().map(Filed::caseId).collect(Collectors.toSet());
        var wanted = approval.stream()
                .filter(one -> cases.contains(one.subject()))
                .filter(one -> one.data().path("department").asString("").equals(department))
                .map(one -> one.type() + " " + one.data().path("reviewId").asString())
                .sorted()
                .toList();
        var entries = Until.is(
                "the feed of " + department + " to have all of " + wanted.size() + " facts",
                () -> feed(department),
                found -> aboutReviews(found, cases).size() >= wanted.size());
        assertThat(entries.stream().map(entry -> entry.path("position").asLong()))
                .containsExactlyElementsOf(upTo(entries.size()));
        assertThat(aboutReviews(entries, cases)).containsExactlyElementsOf(wanted);
        for (var type : List.of("case.opened.v1", "case.closed.v1")) {
            var said = approval.stream()
                    .filter(one -> one.type().equals(type) && cases.contains(one.subject()))
                    .map(Said::subject)
                    .sorted()
                    .toList();
            assertThat(ofType(entries, type, cases))
                    .as("%s in the feed of %s", type, department)
                    .containsExactlyElementsOf(said);
        }
    }

    private static List<String> ofType(List<JsonNode> entries, String type, Set<String> cases) {
        return entries.stream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .map(entry -> entry.path("caseId").asString())
                .filter(cases::contains)
                .sorted()
                .toList();
    }

    private static List<String> aboutReviews(List<JsonNode> entries, Set<String> cases) {
        return entries.stream()
                .filter(entry -> entry.path("type").asString().startsWith("review."))
                .filter(entry -> cases.contains(entry.path("caseId").asString()))
                .map(entry -> entry.path("type").asString() + " "
                        + entry.path("reviewId").asString())
                .sorted()
                .toList();
    }

    /** All of a feed, page by page. */
    public List<JsonNode> feed(String department) throws StackFailure, InterruptedException {
        var entries = new ArrayList<JsonNode>();
        while (true) {
            var after =
                    entries.isEmpty() ? 0 : entries.getLast().path("position").asLong();
            var address = "/v1/departments/" + department + "/feed?limit=200&after=" + after;
            var part = api.get("system-" + department, address).body().path("entries");
            if (part.isEmpty()) return entries;
            part.forEach(entries::add);
        }
    }

    public static List<Long> upTo(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
