package io.kring.spring;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of something else than the persistence unit. */
final class OtherTransactions extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // there is nothing to begin
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        // there is nothing to commit
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        // there is nothing to roll back
    }
}
