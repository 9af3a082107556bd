/** 台账自述. What the ledger says itself: facts that it concludes, told to all and recorded as everybody's are. */
@NullMarked
package cn.yongji.onestop.ledger.voice;

import org.jspecify.annotations.NullMarked;
