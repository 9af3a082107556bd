/** 挂图: the page of the wall board. Plain files; what it shows it asks of the ledger as everybody does. */
@NullMarked
package cn.yongji.onestop.gateway.board;

import org.jspecify.annotations.NullMarked;
