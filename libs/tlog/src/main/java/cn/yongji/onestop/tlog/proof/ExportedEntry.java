package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 导出记录. One line of an export: an entry with the ledger it belongs to and its leaf. Lines go by leaf, those without one last,
 * so the entries of each ledger go by their index.
 *
 * @param project whose ledger it belongs to
 * @param leaf index in the log; none while it waits for one
 */
public record ExportedEntry(String project, OptionalLong leaf, SealedEntry entry) {
    private static final String DESTRUCTION = "payloads.destroyed.v1";
    private static final Set<String> MEMBERS = Set.of("header", "leaf", "payload", "project", "salt");

    /** The entry of a line, if its payload is the one that its header seals. */
    public static Checked<ExportedEntry> parse(String line) {
        var members = CanonicalJson.members(line);
        if (members.isEmpty() || !MEMBERS.containsAll(members.get().keySet())) return malformed();
        var project = Optional.ofNullable(members.get().get("project")).flatMap(CanonicalJson::said);
        var leaf = leaf(members.get());
        if (project.isEmpty() || (members.get().containsKey("leaf") && leaf.isEmpty())) return malformed();
        return SealedEntry.of(members.get()).then(entry -> Checked.held(new ExportedEntry(project.get(), leaf, entry)));
    }

    /**
     * The line of an entry, without its end.
     *
     * @param header in canonical JSON
     * @param payload in canonical JSON; none once it is destroyed
     * @param salt in lower-case hex, where the payload was sealed with one
     */
    public static String line(
            String project, OptionalLong leaf, String header, Optional<String> payload, Optional<String> salt) {
        var line = new StringBuilder("{\"header\":").append(header);
        leaf.ifPresent(index -> line.append(",\"leaf\":").append(index));
        payload.ifPresent(json -> line.append(",\"payload\":").append(json));
        line.append(",\"project\":").append(CanonicalJson.written(project));
        salt.ifPresent(hex -> line.append(",\"salt\":\"").append(hex).append('"'));
        return line.append('}').toString();
    }

    /** What the first entry of a ledger names as the one before it. */
    public static String genesis(String project) {
        var json = "{\"ledger\":" + CanonicalJson.written(project) + "}";
        return HexFormat.of().formatHex(SealedEntry.sha256(json));
    }

    /** The number of the entry in its ledger, from 1; 0 where the header has none. */
    public long index() {
        return entry.value("index")
                .map(Spelling::count)
                .orElse(OptionalLong.empty())
                .orElse(0);
    }

    /** The indexes of its ledger whose payloads were destroyed by a rule, as this entry says; none for any other entry. */
    public List<Long> destroyed() {
        if (!entry.text("type").equals(Optional.of(DESTRUCTION))) return List.of();
        return entry.payload()
                .flatMap(CanonicalJson::members)
                .map(members -> members.getOrDefault("indexes", ""))
                .map(ExportedEntry::numbers)
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return project + "#" + index();
    }

    private static List<Long> numbers(String list) {
        return Stream.of(list.replaceAll("[\\[\\]]", "").split(","))
                .flatMapToLong(number -> Spelling.count(number).stream())
                .boxed()
                .toList();
    }

    private static OptionalLong leaf(Map<String, String> members) {
        return Spelling.count(members.getOrDefault("leaf", ""));
    }

    private static Checked<ExportedEntry> malformed() {
        return Checked.denied(new Refusal.Malformed(Document.ENTRY, 1));
    }
}
