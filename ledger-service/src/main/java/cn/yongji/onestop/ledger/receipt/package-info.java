/** 进度凭证. An entry on paper: what happened, that it is in the public log, and the proof inside of the file. */
@NullMarked
package cn.yongji.onestop.ledger.receipt;

import org.jspecify.annotations.NullMarked;
