package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.OpenedNote;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.proof.LogPolicy.TrustedWitness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checkpoint that a log of the policy has signed, and enough of its witnesses. */
public record WitnessedCheckpoint(Checkpoint checkpoint, List<SeenBy> witnesses) {
    public WitnessedCheckpoint {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * @param witness by its name in the policy
     * @param seconds since 1970, when it had seen this tree
     */
    public record SeenBy(String witness, long seconds) {}

    public static Checked<WitnessedCheckpoint> open(SignedNote note, LogPolicy policy) {
        var keys = Stream.concat(
                policy.logs().stream(), policy.witnesses().stream().map(TrustedWitness::key));
        return note.open(keys.toList())
                .then(opened ->
                        Checkpoint.parse(opened.text()).then(checkpoint -> trusted(checkpoint, opened, policy)));
    }

    private static Checked<WitnessedCheckpoint> trusted(Checkpoint checkpoint, OpenedNote opened, LogPolicy policy) {
        var signing = policy.logs().stream().filter(opened::isSignedBy).toList();
        if (signing.isEmpty()) return Checked.denied(new Refusal.NotSigned());
        if (signing.stream().map(VerifierKey::name).noneMatch(checkpoint.origin()::equals)) {
            return Checked.denied(new Refusal.OtherOrigin(signing.getFirst().name(), checkpoint.origin()));
        }
        var seen = seen(opened, policy);
        var names = seen.stream().map(SeenBy::witness).collect(Collectors.toSet());
        return policy.isMetBy(names)
                ? Checked.held(new WitnessedCheckpoint(checkpoint, seen))
                : Checked.denied(new Refusal.TooFewWitnesses(policy.quorum().orElse("none"), names.size()));
    }

    private static List<SeenBy> seen(OpenedNote opened, LogPolicy policy) {
        var seen = new ArrayList<SeenBy>();
        for (var by : opened.signed()) {
            if (by.seconds().isEmpty()) continue;
            policy.witnesses().stream()
                    .filter(witness -> witness.key().equals(by.key()))
                    .forEach(witness ->
                            seen.add(new SeenBy(witness.name(), by.seconds().getAsLong())));
        }
        return seen;
    }
}
