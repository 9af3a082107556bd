package cn.yongji.onestop.ledger.log;

import java.util.List;

/** Where it is kept how the witnesses stand: all instances know it, also after a restart. */
public interface WitnessBook {
    List<WitnessRecord> records();

    void keep(WitnessRecord record);
}
