package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.log.ProofAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Why there is no proof of an entry, to whoever asked for it. */
@Component
public final class UnprovedEntries {
    private final LedgerReading reading;

    UnprovedEntries(LedgerReading reading) {
        this.reading = reading;
    }

    public ProblemException problem(String projectId, ProofAnswer.Unproved why) {
        return switch (why) {
            case ProofAnswer.NoEntry _ -> Viewers.unseen(reading, projectId);
            case ProofAnswer.NotYet _ -> new ProblemException(notYet());
            case ProofAnswer.Damaged _ -> new ProblemException(LogProblem.lost("/log/tile"));
        };
    }

    private static Problem notYet() {
        return Problem.of(
                        LogProblem.NOT_LOGGED,
                        "该记录刚刚写入，约半秒后进入日志，请稍后再取。",
                        "The entry was recorded a moment ago and has its leaf in half a second; ask again.")
                .withHeader(HttpHeaders.RETRY_AFTER, "1");
    }
}
