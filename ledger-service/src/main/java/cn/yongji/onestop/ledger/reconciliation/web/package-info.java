/** What is shown of the nights. */
@NullMarked
package cn.yongji.onestop.ledger.reconciliation.web;

import org.jspecify.annotations.NullMarked;
