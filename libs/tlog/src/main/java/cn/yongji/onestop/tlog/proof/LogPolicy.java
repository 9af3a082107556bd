package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.note.VerifierKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 信任策略. Whose signatures count: the keys of the log, the witnesses, and how many of them must have signed (tlog-policy).
 *
 * @param quorum name of the witness or group that must have signed; none where the log's own signature is enough
 */
public record LogPolicy(
        List<VerifierKey> logs, List<TrustedWitness> witnesses, List<Group> groups, Optional<String> quorum) {
    public LogPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
    }

    /**
     * A witness.
     *
     * @param name by which this policy calls it
     * @param url where it is asked, if the policy says so
     */
    public record TrustedWitness(String name, VerifierKey key, Optional<String> url) {}

    /**
     * Several witnesses or groups, of which so many must have signed.
     *
     * @param needed from 1 to the number of members
     */
    public record Group(String name, int needed, List<String> members) {
        public Group {
            members = List.copyOf(members);
            if (needed < 1 || needed > members.size()) {
                throw new IllegalArgumentException("%d of %d".formatted(needed, members.size()));
            }
        }
    }

    public static Checked<LogPolicy> parse(String text) {
        return PolicyText.parse(text);
    }

    /** The policy as a text. */
    public String text() {
        return PolicyText.of(this);
    }

    /** Whether the witnesses with these names are enough. */
    public boolean isMetBy(Set<String> seen) {
        return quorum.map(name -> isMet(name, seen)).orElse(true);
    }

    private boolean isMet(String name, Set<String> seen) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(group -> group.members().stream()
                                .filter(member -> isMet(member, seen))
                                .count()
                        >= group.needed())
                .orElseGet(() -> seen.contains(name));
    }
}
