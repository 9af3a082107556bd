/** 电子台账: what happened to a project, provably, for everybody who has a right to know. */
@NullMarked
package cn.yongji.onestop.ledger;

import org.jspecify.annotations.NullMarked;
