package cn.yongji.onestop.intake.rules.catalogue.domain;

/** 串行基准: what the matter cost when it was handled alone, one after the other (S31, S34, D16). */
public record Baseline(int workingDays, int submitVisits, int collectVisits) {
    public int visits() {
        return submitVisits + collectVisits;
    }
}
