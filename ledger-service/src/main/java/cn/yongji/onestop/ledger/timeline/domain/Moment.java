package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.time.Instant;

/**
 * One line of a timeline.
 *
 * @param index number of the entry it tells of
 * @param actor who caused it
 * @param type wire name of the event
 * @param text what happened, in a sentence
 */
public record Moment(long index, Instant time, String actor, String type, String text) {

    /** Tells of an entry; the names come from the whole ledger. */
    public static Moment of(RecordedFact recorded, Names names, Wording wording) {
        var header = recorded.header();
        var told = recorded.fact().map(fact -> Sentences.of(fact, names)).orElseGet(() -> unreadable(header.type()));
        return new Moment(header.index(), header.time(), header.actor(), header.type(), told.in(wording));
    }

    private static Told unreadable(String type) {
        return switch (type) {
            case Destructions.TYPE ->
                zh("依保管规定销毁了若干记录的内容；记录本身仍在，验证不受影响")
                        .en("By a retention rule, what some entries said was destroyed; the entries stay and verify")
                        .of();
            case "log.begun.v1" ->
                zh("公开日志以新的标识续立；记录内容载明前一日志的最后一个检查点")
                        .en("The public log goes on under a new name; the entry names the last checkpoint of the"
                                + " one before")
                        .of();
            case "log.key-used.v1" ->
                zh("公开日志启用一把签名公钥").en("A key begins to sign the public log").of();
            default ->
                zh("记录 %s 的内容已不可读")
                        .en("What the entry %s said can no longer be read")
                        .of(type);
        };
    }
}
