package cn.yongji.onestop.intake.counter.agent;

import java.time.Clock;

/** Looks from time to time whether a waiting key project can get an agent by now. */
record AgentCatchUp(AgencyDesk desk, Clock clock) implements Runnable {
    @Override
    public void run() {
        desk.catchUp(clock.instant());
    }
}
