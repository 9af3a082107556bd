/** 依规销毁: what entries say is destroyed when a retention rule asks for it, by two people. */
@NullMarked
package cn.yongji.onestop.ledger.destruction;

import org.jspecify.annotations.NullMarked;
