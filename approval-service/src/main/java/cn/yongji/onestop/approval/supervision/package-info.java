/** 催办督办: climbs the rungs of every case whose day has come, each once, whichever instance looks. */
@NullMarked
package cn.yongji.onestop.approval.supervision;

import org.jspecify.annotations.NullMarked;
