package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.note.NoteKeyType;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy.Group;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a policy is written and read, line by line. A name has to be defined before it is used, and once. */
final class PolicyText {
    private static final String NONE = "none";
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");
    /** Control characters, which nobody sees. */
    private static final Pattern STRANGE = Pattern.compile("[\\p{Cntrl}&&[^\t]]");

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<TrustedWitness> witnesses = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> names = new HashSet<>(Set.of(NONE));
    private Optional<String> quorum = Optional.empty();

    private PolicyText() {}

    static Checked<LogPolicy> parse(String text) {
        var policy = new PolicyText();
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (STRANGE.matcher(lines[i]).find()) return Checked.denied(new Refusal.Malformed(Document.POLICY, i + 1));
            var words = Stream.of(BLANKS.split(lines[i]))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty() || words.getFirst().startsWith("#")) continue;
            var refusal = policy.take(words, i + 1);
            if (refusal.isPresent()) return Checked.denied(refusal.get());
        }
        if (policy.quorum.isEmpty() || policy.logs.isEmpty()) {
            return Checked.denied(new Refusal.Malformed(Document.POLICY, lines.length));
        }
        return Checked.held(new LogPolicy(
                policy.logs, policy.witnesses, policy.groups, policy.quorum.filter(name -> !name.equals(NONE))));
    }

    static String of(LogPolicy policy) {
        var text = new StringBuilder();
        policy.logs().forEach(key -> text.append("log ").append(key.text()).append('\n'));
        for (var witness : policy.witnesses()) {
            text.append("witness %s %s".formatted(witness.name(), witness.key().text()));
            witness.url().ifPresent(url -> text.append(' ').append(url));
            text.append('\n');
        }
        for (var group : policy.groups()) {
            var needed = group.needed() == group.members().size() ? "all" : Integer.toString(group.needed());
            text.append("group %s %s %s\n".formatted(group.name(), needed, String.join(" ", group.members())));
        }
        return text.append("quorum ")
                .append(policy.quorum().orElse(NONE))
                .append('\n')
                .toString();
    }

    private Optional<Refusal> take(List<String> words, int line) {
        return switch (words.getFirst()) {
            case "log" -> words.size() == 2 ? log(words.get(1), line) : malformed(line);
            case "witness" -> words.size() == 3 || words.size() == 4 ? witness(words, line) : malformed(line);
            case "group" -> words.size() >= 4 ? group(words, line) : malformed(line);
            case "quorum" -> words.size() == 2 && quorum.isEmpty() ? quorum(words.get(1)) : malformed(line);
            default -> malformed(line);
        };
    }

    private Optional<Refusal> log(String vkey, int line) {
        return switch (VerifierKey.parse(vkey)) {
            case Checked.Denied<VerifierKey>(var why) -> Optional.of(why);
            case Checked.Held<VerifierKey>(var key) -> {
                if (key.type() != NoteKeyType.ED25519) yield malformed(line);
                logs.add(key);
                yield Optional.empty();
            }
        };
    }

    private Optional<Refusal> witness(List<String> words, int line) {
        return switch (VerifierKey.parse(words.get(2))) {
            case Checked.Denied<VerifierKey>(var why) -> Optional.of(why);
            case Checked.Held<VerifierKey>(var key) -> {
                if (key.type() != NoteKeyType.COSIGNATURE || !names.add(words.get(1))) yield malformed(line);
                var url = words.size() == 4 ? Optional.of(words.get(3)) : Optional.<String>empty();
                witnesses.add(new TrustedWitness(words.get(1), key, url));
                yield Optional.empty();
            }
        };
    }

    private Optional<Refusal> group(List<String> words, int line) {
        var members = words.subList(3, words.size());
        for (var member : members) {
            if (member.equals(NONE) || !names.contains(member)) return unknown(member);
        }
        var needed = switch (words.get(2)) {
            case "any" -> 1;
            case "all" -> members.size();
            default -> (int) Math.min(Spelling.count(words.get(2)).orElse(0), Integer.MAX_VALUE);
        };
        if (needed < 1 || needed > members.size() || new HashSet<>(members).size() < members.size()) {
            return malformed(line);
        }
        if (!names.add(words.get(1))) return malformed(line);
        groups.add(new Group(words.get(1), needed, members));
        return Optional.empty();
    }

    private Optional<Refusal> quorum(String name) {
        if (!names.contains(name)) return unknown(name);
        quorum = Optional.of(name);
        return Optional.empty();
    }

    private static Optional<Refusal> unknown(String name) {
        return Optional.of(new Refusal.UnknownMember(name));
    }

    private static Optional<Refusal> malformed(int line) {
        return Optional.of(new Refusal.Malformed(Document.POLICY, line));
    }
}
